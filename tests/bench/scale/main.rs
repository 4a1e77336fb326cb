//! How fast the program is with a large library: see `cargo xtask bench scale`.

mod generate;

fn main() {
    let plan = generate::Plan { seed: 1, rows: 100000 };
    let t = std::time::Instant::now();
    let n = plan.entries().count();
    println!("{n} {:?}", t.elapsed());
    let bytes: usize = (0..plan.rows).map(|number| plan.text(number).len()).sum();
    println!("{}", bytes as f64 / plan.rows as f64);
    for i in 0..12 { println!("{}", plan.text(plan.rows - 1 - i)); }
    let i = (20..).find(|i| plan.planted(*i).is_some()).unwrap();
    println!("{:?}\n{}\n{}", plan.planted(i), plan.text(i), plan.text(plan.planted(i).unwrap().original));
}
