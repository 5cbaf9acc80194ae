"""Everything we ever write down. If it is not here, it is not kept.

Tags are promises: they lie on disk for ever. Add, never rename. An event of the couple carries a person only
where both are meant to see whose it was; pausing, narrowing and resting carry nobody.
"""

from unhurried.core.events.afterwards import (
    CommitmentProposed,
    CommitmentSigned,
    ConversationHeld,
    LineShared,
    LineTakenBack,
    TalkHeld,
    WeekLookedAt,
    WeeklyPractised,
)
from unhurried.core.events.agreement import (
    AgreementSigned,
    LimitNarrowed,
    LimitsCombined,
    RecordRestored,
    SignsShown,
    SignsTakenBack,
    TermsProposed,
)
from unhurried.core.events.becoming_two import (
    CoupleBegun,
    CoupleClosed,
    SharedClosed,
    WordsDiffered,
    WordsMatched,
)
from unhurried.core.events.between import (
    ListeningBegun,
    ListeningEnded,
    ListeningRested,
    ListeningTurned,
    NoteAnswered,
    NoteShown,
    NoteTakenBack,
    WindowChosen,
    WindowHeld,
)
from unhurried.core.events.evening import (
    RestChosen,
    SittingBegun,
    SittingEnded,
    SittingOnTwoPhones,
    SittingPaused,
    SittingSoftened,
    SittingWentOn,
    SpaceAsked,
    TonightSettled,
)
from unhurried.core.events.event import Event
from unhurried.core.events.ladder import (
    CurveShared,
    CurveTakenBack,
    LadderOrdered,
    RungAdded,
    RungSetAside,
)
from unhurried.core.events.programme import (
    FormChosen,
    GateSettled,
    ProgrammeBegunAgain,
    ProgrammeOpened,
    ProgrammePaused,
    ProgrammeStalled,
    ProgrammeTakenUp,
    StageBegunAgain,
)
from unhurried.core.events.repair import (
    RepairBegun,
    RepairEnded,
    RepairSaid,
    RepairSetAside,
    RepairUnsaid,
)

CoupleEvent = (
    CoupleBegun | WordsMatched | WordsDiffered | CoupleClosed | SharedClosed | ProgrammeOpened | ProgrammeBegunAgain
    | ProgrammePaused | ProgrammeStalled | ProgrammeTakenUp | GateSettled | StageBegunAgain | FormChosen | RungAdded
    | RungSetAside | LadderOrdered | CurveShared | CurveTakenBack | LimitsCombined | TermsProposed | AgreementSigned
    | LimitNarrowed | TonightSettled | RestChosen | SittingBegun | SittingPaused | SittingWentOn
    | SittingOnTwoPhones | SittingSoftened | SpaceAsked | SittingEnded | ConversationHeld | CommitmentProposed
    | CommitmentSigned | WeeklyPractised | TalkHeld | WeekLookedAt | LineShared | LineTakenBack | RepairBegun
    | RepairSaid | RepairUnsaid | RepairSetAside | RepairEnded | RecordRestored | SignsShown | SignsTakenBack
    | NoteShown | NoteAnswered | NoteTakenBack | ListeningBegun | ListeningTurned | ListeningRested | ListeningEnded
    | WindowChosen | WindowHeld
)  # fmt: skip

__all__ = [
    "AgreementSigned",
    "CommitmentProposed",
    "CommitmentSigned",
    "ConversationHeld",
    "CoupleBegun",
    "CoupleClosed",
    "CoupleEvent",
    "CurveShared",
    "CurveTakenBack",
    "Event",
    "FormChosen",
    "GateSettled",
    "LadderOrdered",
    "LimitNarrowed",
    "LimitsCombined",
    "LineShared",
    "LineTakenBack",
    "ListeningBegun",
    "ListeningEnded",
    "ListeningRested",
    "ListeningTurned",
    "NoteAnswered",
    "NoteShown",
    "NoteTakenBack",
    "ProgrammeBegunAgain",
    "ProgrammeOpened",
    "ProgrammePaused",
    "ProgrammeStalled",
    "ProgrammeTakenUp",
    "RecordRestored",
    "RepairBegun",
    "RepairEnded",
    "RepairSaid",
    "RepairSetAside",
    "RepairUnsaid",
    "RestChosen",
    "RungAdded",
    "RungSetAside",
    "SharedClosed",
    "SignsShown",
    "SignsTakenBack",
    "SittingBegun",
    "SittingEnded",
    "SittingOnTwoPhones",
    "SittingPaused",
    "SittingSoftened",
    "SittingWentOn",
    "SpaceAsked",
    "StageBegunAgain",
    "TalkHeld",
    "TermsProposed",
    "TonightSettled",
    "WeekLookedAt",
    "WeeklyPractised",
    "WindowChosen",
    "WindowHeld",
    "WordsDiffered",
    "WordsMatched",
]
