//! The words of the example article that the scenarios quote.

pub const OWNERLESS: &str = "drowning";
pub const MOLE: &str = "the storm’s damage to the mole could not be used as a justification for the Company to clear the lower quarter";
pub const DREDGERS: &str = "When the dredgers no longer distinguish between channel and street – when spoil is tipped on common places such as chapels, schools, or clinics – the Ministry must work double to return to the harbour rules we so proudly and rightly read out to other ports,";
pub const WARNINGS: &str = "Despite the warnings from our own surveyors, reporting from the quays, the dockers’ unions, and the island public, there has been no change in Ministry policy on Corvane other than increasing support and money to go on drowning the lower quarter,";
pub const ON_PAPER: &str = "At the very least, it will put on paper that there were attempts by Ministry officials to stop the flooding so that those who come after us can make sure this is never repeated,";
pub const BELIEVE: &str = "I believe to the bottom of my heart that the course the Company is taking, and with it the Ministry’s support both for that course and for the lease, will only lead to more and deeper water for both the old and the new town – and is not in the long term interest of the island,";
pub const BELIEVE_ROLE: &str = "who worked for more than a decade in the Coastal Ministry’s Office of Port and Mooring Affairs";
pub const CAPTION: &str = "more than 40 children are being moved or sent inland daily";
