//! Facts as the index of the library keeps them, written down a second time: whoever asks the file by hand has to know.

/// The fact of a number, in marks: a first byte that no text has, what it is a fact of, then six bits of the number a byte.
pub fn fact(of: u8, number: i64) -> Vec<u8> {
    let mut bytes = vec![b'"', 0xff, 0x80 | (of & 0x3f)];
    let mut rest = number;
    while rest > 0 {
        bytes.push(0x80 | (rest & 0x3f) as u8);
        rest >>= 6;
    }
    bytes.push(b'"');
    bytes
}

/// The fact that a quotation belongs to an organization by a link.
pub fn organization(id: i64, link: i64) -> Vec<u8> {
    fact(b'o', id << 3 | link)
}
