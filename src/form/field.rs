//! What a field is: its name on the wire, its words, and what kind of thing one types into it.

/// The fields of one form, as an enum with these answers.
pub trait Field: Copy + Eq + 'static {
    /// The name on the wire; the server's field errors use the same one.
    fn name(self) -> &'static str;

    /// The visible label, in the guide's words.
    fn label(self) -> &'static str;

    /// What helps to fill it in, shown under the label.
    fn hint(self) -> Option<&'static str> {
        None
    }

    /// Decides the keyboard, the completion and whether a draft may be kept.
    fn kind(self) -> FieldKind {
        FieldKind::Text
    }

    /// The completion token; the kind's own unless a form knows better.
    fn autocomplete(self) -> &'static str {
        self.kind().autocomplete()
    }
}

/// What one types into a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// A line of text.
    Text,
    /// Several lines of text.
    LongText,
    /// The name of a person.
    PersonName,
    /// Digits only: amounts, numbers of things.
    Digits,
    /// An identifier of Latin letters and digits, upper case.
    Code,
    /// The number of an identity document: never kept.
    Document,
    /// A mobile phone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A calendar date, `yyyy-mm-dd`.
    Date,
    /// Words to search for.
    Search,
    /// A code sent by SMS or shown in a picture: never kept.
    OneTimeCode,
    /// The password that one has: never kept.
    Password,
    /// The password that one chooses: never kept.
    NewPassword,
    /// Digits of a PIN: never kept.
    Pin,
    /// A choice among a few, or a tick.
    Choice,
    /// A consent: ticked anew each time, never kept.
    Consent,
}

impl FieldKind {
    /// Whether a draft must forget it: passwords, PINs, codes, document numbers and consents.
    pub fn is_forgotten(self) -> bool {
        self.is_masked() || matches!(self, Self::Document | Self::OneTimeCode | Self::Consent)
    }

    /// Whether it is hidden while typed, with a button that shows it.
    pub fn is_masked(self) -> bool {
        matches!(self, Self::Password | Self::NewPassword | Self::Pin)
    }

    /// The `type` of the input element.
    pub fn input_type(self) -> &'static str {
        match self {
            Self::Password | Self::NewPassword | Self::Pin => "password",
            Self::Phone => "tel",
            Self::Email => "email",
            Self::Date => "date",
            Self::Search => "search",
            _ => "text",
        }
    }

    /// The keyboard to offer.
    pub fn inputmode(self) -> &'static str {
        match self {
            Self::Digits | Self::OneTimeCode | Self::Pin => "numeric",
            Self::Phone => "tel",
            Self::Email => "email",
            Self::Search => "search",
            _ => "text",
        }
    }

    /// The completion token of the kind.
    pub fn autocomplete(self) -> &'static str {
        match self {
            Self::PersonName => "name",
            Self::Phone => "tel",
            Self::Email => "email",
            Self::OneTimeCode => "one-time-code",
            Self::Password => "current-password",
            Self::NewPassword => "new-password",
            _ => "off",
        }
    }

    /// What a phone's keyboard should capitalise.
    pub fn autocapitalize(self) -> &'static str {
        match self {
            Self::Code | Self::Document => "characters",
            _ => "none",
        }
    }

    /// Whether what is typed is prose, which a spelling check may underline.
    pub fn spellcheck(self) -> &'static str {
        match self {
            Self::LongText => "true",
            _ => "false",
        }
    }
}

/// A field with its type erased, so that views need not be generic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldSpec {
    /// See [`Field::name`].
    pub name: &'static str,
    /// See [`Field::label`].
    pub label: &'static str,
    /// See [`Field::hint`].
    pub hint: Option<&'static str>,
    /// See [`Field::kind`].
    pub kind: FieldKind,
    /// See [`Field::autocomplete`].
    pub autocomplete: &'static str,
}

impl FieldSpec {
    /// The answers of one field.
    pub fn of<F: Field>(field: F) -> Self {
        Self {
            name: field.name(),
            label: field.label(),
            hint: field.hint(),
            kind: field.kind(),
            autocomplete: field.autocomplete(),
        }
    }
}
