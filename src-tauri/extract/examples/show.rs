//! Prints what is found in one text, for a person.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut text = String::new();
    std::io::Read::read_to_string(&mut std::io::stdin(), &mut text)?;
    println!(
        "{}",
        serde_json::to_string_pretty(&onrecord_extract::extract(&text, None))?
    );
    Ok(())
}
