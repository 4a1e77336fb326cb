//! Prints what is found in one text, for a person: `show < ARTICLE.txt`; as JSON with `show json`.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut text = String::new();
    std::io::Read::read_to_string(&mut std::io::stdin(), &mut text)?;
    let found = onrecord_extract::extract(&text, None);
    if std::env::args().nth(1).as_deref() == Some("json") {
        println!("{}", serde_json::to_string_pretty(&found)?);
    } else {
        print!("{}", onrecord_extract::for_people(&text, &found));
    }
    Ok(())
}
