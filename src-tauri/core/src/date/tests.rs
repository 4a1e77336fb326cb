use super::{UncertainDate, read};

fn bounds(text: &str) -> String {
    let date = read(text, "said").expect(text).expect("not empty");
    let show = |day: Option<chrono::NaiveDate>| day.map_or("…".to_owned(), |day| day.to_string());
    format!(
        "{} = {} to {}",
        date.edtf,
        show(date.earliest),
        show(date.latest)
    )
}

#[test]
fn what_people_type_becomes_edtf_with_bounds() {
    for (typed, expected) in [
        ("2024", "2024 = 2024-01-01 to 2024-12-31"),
        ("2024-02", "2024-02 = 2024-02-01 to 2024-02-29"),
        ("12 March 2024", "2024-03-12 = 2024-03-12 to 2024-03-12"),
        ("March 12, 2024", "2024-03-12 = 2024-03-12 to 2024-03-12"),
        ("Oct 2023", "2023-10 = 2023-10-01 to 2023-10-31"),
        ("c. 2024-03-11", "2024-03-11~ = 2024-03-08 to 2024-03-14"),
        ("2024-03~", "2024-03~ = 2024-02-01 to 2024-04-30"),
        ("2021?", "2021? = 2021-01-01 to 2021-12-31"),
        ("by 2023-10-25", "/2023-10-25 = … to 2023-10-25"),
        ("/2023-10-25", "/2023-10-25 = … to 2023-10-25"),
        ("since 2022-02", "2022-02/.. = 2022-02-01 to …"),
        ("2020..2023", "2020/2023 = 2020-01-01 to 2023-12-31"),
        (
            "2022-02/2024-04~",
            "2022-02/2024-04~ = 2022-02-01 to 2024-05-31",
        ),
    ] {
        assert_eq!(bounds(typed), expected, "{typed}");
    }
    assert_eq!(read("  ", "said"), Ok(None));
}

#[test]
fn what_is_no_date_is_refused_with_the_field_and_a_way_out() {
    for (typed, says) in [
        ("2023-02-29", "no such day"),
        ("2024-13", "no such day"),
        ("03/04/2024", "can be 2024-03-04 or 2024-04-03"),
        ("25/12/2024", "Write 2024-12-25"),
        ("2024-05/2024-03", "ends before it begins"),
        // In the words that were typed, not in those that they were made.
        ("31 April 2024", "“31 April 2024” is not a date"),
        ("2023..2020", "“2023..2020” is not a date"),
        ("Wednesday", "not a date"),
        ("12 March", "no year"),
        ("24-3-1", "write it as"),
        ("../..", "neither"),
        ("99999999999999999999", "not a date"),
    ] {
        let error = read(typed, "said").expect_err(typed);
        assert_eq!(error.field.as_deref(), Some("said"));
        assert!(error.message.contains(says), "{typed}: {}", error.message);
    }
}

#[test]
fn a_single_day_is_both_bounds() {
    let day = chrono::NaiveDate::from_ymd_opt(2023, 10, 25).expect("a day");
    assert_eq!(
        UncertainDate::day(day),
        UncertainDate::parse("2023-10-25", "said").expect("parses")
    );
}
