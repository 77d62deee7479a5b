//! A material of a form: what is given for it so far, and a field for one more file.

use super::{FileButton, FileDialog, case::material_hint, server::use_server_info, thumbnail::Thumbnail};
use crate::{
    client::ApiError,
    contract::{ServerInfo, StoredFile},
    domain::{FileBar, FileId, FileName, GivenFile, Material},
    form::FieldState,
    host::{accept_of, shrink_photo},
    i18n::{matters, ui as texts},
    load::{Reading, Upload, UploadState},
    prelude::*,
    ui::{FileEvent, FileField, FileOffer, FileState, Icon, IconName, ToastKind, Toasts, use_toasts},
    words,
};
use std::collections::VecDeque;
use web_sys::File;

/// What one file field knows. Files picked in this page are kept for their pictures, and for trying again.
#[derive(Clone, Copy)]
struct Giving {
    material: StoredValue<Material>,
    upload: Upload,
    given: RwSignal<Vec<GivenFile>>,
    field: FieldState,
    picked: StoredValue<Option<File>, LocalStorage>,
    /// The photo that is being made small enough.
    shrinking: RwSignal<Option<String>>,
    /// What was picked while another file is on its way: they go one after the other.
    queue: RwSignal<VecDeque<File>, LocalStorage>,
    /// How many files were picked or taken away: a photo that is ready after the next one is nobody's any more.
    turn: StoredValue<u32>,
    pictures: StoredValue<Vec<(FileId, File)>, LocalStorage>,
    server: Reading<ServerInfo>,
    toasts: Toasts,
    on_change: Callback<()>,
}

/// A material. Files that do not fit are refused before they are sent, by the rule that the server keeps to.
#[component]
pub fn MaterialField(
    /// The material.
    material: Material,
    /// The way of its files to the server.
    upload: Upload,
    /// What is given for all materials of the form.
    given: RwSignal<Vec<GivenFile>>,
    /// Its field, which knows what is wrong with it.
    field: FieldState,
    /// A file came or went.
    on_change: Callback<()>,
) -> impl IntoView {
    let (label, hint, accept) = (label_of(&material), material_hint(&material), accept_of(&material.types));
    let giving = Giving {
        material: StoredValue::new(material),
        upload,
        given,
        field,
        picked: StoredValue::new_local(None),
        shrinking: RwSignal::new(None),
        queue: RwSignal::new_local(VecDeque::new()),
        turn: StoredValue::new(0),
        pictures: StoredValue::new_local(Vec::new()),
        server: use_server_info(),
        toasts: use_toasts(),
        on_change,
    };
    let has_room = memo(move || given.with(|given| giving.material.with_value(|material| material.has_room(given))));
    let words = StoredValue::new((label, hint, accept));
    let picker = move || {
        let (label, hint, accept) = words.get_value();
        if has_room.get() {
            let on_event = Callback::new(move |event| giving.hear(event));
            let offer = FileOffer { accept, many: giving.most() > 1 };
            view! { <FileField label hint offer state=giving.state() on_event field /> }.into_any()
        } else {
            view! {
                <p class="form-field-label">{label}</p>
                <p class="form-field-hint">{hint}</p>
            }
            .into_any()
        }
    };
    let waiting = move || {
        let count = giving.queue.with(VecDeque::len);
        if count > 0 { matters::files_waiting(count) } else { String::new() }
    };
    view! {
        <div class="material-field">
            {dynamic(picker)}
            <p class="quiet" role="status" hidden=move || giving.queue.with(VecDeque::is_empty)>
                {dynamic(waiting)}
            </p>
            <GivenList giving />
        </div>
    }
}

fn label_of(material: &Material) -> String {
    if material.required { material.name.clone() } else { matters::label_optional(&material.name) }
}

impl Giving {
    /// As the file field shows it.
    fn state(self) -> Signal<FileState> {
        let upload = self.upload.state();
        let name = move || self.picked.with_value(|file| file.as_ref().map(|file| name_of(file).to_string()));
        Signal::derive(move || {
            if let Some(name) = self.shrinking.get() {
                return FileState::Sending(name, 0);
            }
            let name = move || name().unwrap_or_default();
            match upload.get() {
                UploadState::Idle => FileState::Empty,
                UploadState::Sending(percent) => FileState::Sending(name(), percent),
                UploadState::Failed(error) => FileState::Failed(name(), why(error)),
            }
        })
    }

    fn hear(self, event: FileEvent) {
        match event {
            FileEvent::Picked(file) => match (self.is_busy(), self.room()) {
                (false, _) => self.pick(file),
                (true, 1..) => self.wait(file),
                // One more of several is one too many; the only one takes the place of what is on its way.
                (true, 0) if self.most() > 1 => self.toasts.say(ToastKind::Info, matters::files_too_many(self.most())),
                (true, 0) => self.pick(file),
            },
            FileEvent::Retry => {
                if let Some(file) = self.picked.get_value() {
                    self.upload.send_again(file, move |stored| self.receive(stored));
                }
            }
            FileEvent::Remove => {
                self.next_turn();
                self.upload.stop();
                self.go_on();
            }
        }
    }

    /// Whether a file is on its way.
    fn is_busy(self) -> bool {
        untrack(|| {
            self.shrinking.with(Option::is_some)
                || self.upload.state().with(|state| matches!(state, UploadState::Sending(_)))
        })
    }

    /// How many files the material takes.
    fn most(self) -> usize {
        self.material.with_value(|material| material.most as usize)
    }

    /// How many files there is still room for, beside those given, on their way and waiting.
    fn room(self) -> usize {
        let code = self.material.with_value(|material| material.code.clone());
        let given = self.given.with_untracked(|all| all.iter().filter(|file| file.material == code).count());
        let taken = given + usize::from(self.is_busy()) + self.queue.with_untracked(VecDeque::len);
        self.most().saturating_sub(taken)
    }

    /// Lets a file wait, unless it will not be taken in any case.
    fn wait(self, file: File) {
        let bar = if self.is_to_be_made_smaller(&file) { None } else { self.bar(&file) };
        self.field.problem.set(bar.unwrap_or_default());
        if self.field.problem.with_untracked(String::is_empty) {
            self.queue.update(|queue| queue.push_back(file));
        }
    }

    /// Takes the next of those that wait.
    fn go_on(self) {
        let next = self.queue.try_maybe_update(|queue| {
            let next = queue.pop_front();
            (next.is_some(), next)
        });
        if let Some(file) = next.flatten() {
            self.pick(file);
        }
    }

    /// A photo of a good camera is larger than any server takes: it is made smaller rather than refused.
    fn pick(self, file: File) {
        let turn = self.next_turn();
        if !self.is_to_be_made_smaller(&file) {
            return self.offer(file);
        }
        self.field.problem.set(String::new());
        self.shrinking.set(Some(name_of(&file).to_string()));
        self.upload.prepare();
        let largest = self.largest();
        leptos::task::spawn_local(async move {
            let photo = shrink_photo(file, largest).await;
            // Another one was picked or this one taken away meanwhile, or its screen has gone.
            if self.turn.try_get_value() == Some(turn) {
                self.shrinking.set(None);
                self.upload.stop();
                self.offer(photo);
            }
        });
    }

    fn is_to_be_made_smaller(self, file: &File) -> bool {
        file.type_().starts_with("image/") && file.size() as u64 > self.largest()
    }

    /// Whatever was being made smaller is not waited for any more.
    fn next_turn(self) -> u32 {
        self.shrinking.set(None);
        self.turn.update_value(|turn| *turn += 1);
        self.turn.get_value()
    }

    /// Bytes that a file may have here.
    fn largest(self) -> u64 {
        let of_server = untrack(|| self.server.value()).map(|info| info.files.largest);
        self.material.with_value(|material| of_server.map_or(material.largest, |most| most.min(material.largest)))
    }

    fn offer(self, file: File) {
        let bar = self.bar(&file);
        if let Some(why) = bar.as_ref().filter(|_| self.queue.with_untracked(|queue| !queue.is_empty())) {
            // Said beside the field, which the next one takes.
            self.toasts.say(ToastKind::Failure, why.clone());
            return self.go_on();
        }
        self.field.problem.set(bar.clone().unwrap_or_default());
        if bar.is_none() {
            self.picked.set_value(Some(file.clone()));
            self.upload.send(file, move |stored| self.receive(stored));
        }
    }

    /// Why a file cannot be given, in words.
    fn bar(self, file: &File) -> Option<String> {
        let mut material = self.material.get_value();
        material.largest = self.largest();
        let size = file.size() as u64;
        let why = match material.takes(&file.type_(), size).err()? {
            FileBar::Type => matters::file_type(words::file_kinds(&material.types)),
            FileBar::TooLarge(limit) => matters::file_large(words::file_size(size), limit / (1024 * 1024)),
            FileBar::Empty => matters::file_empty().to_owned(),
        };
        Some(matters::file_barred(name_of(file), why))
    }

    /// A file has arrived, perhaps after its screen has gone.
    fn receive(self, stored: StoredFile) {
        let picked = self.picked.try_get_value().flatten();
        let Some((material, file)) = self.material.try_get_value().zip(picked) else { return };
        self.pictures.try_update_value(|pictures| pictures.push((stored.id.clone(), file.clone())));
        let (name, size, media_type) = (name_of(&file), stored.size, stored.media_type);
        let given = GivenFile { material: material.code, file: stored.id, name, size, media_type };
        if self.given.try_update(|all| all.push(given)).is_some() {
            self.on_change.run(());
        }
        self.go_on();
    }

    fn remove(self, file: &FileId) {
        self.given.update(|all| all.retain(|given| given.file != *file));
        self.on_change.run(());
    }
}

fn name_of(file: &File) -> FileName {
    let nameless = || FileName::parse(matters::file_nameless()).ok();
    FileName::parse(&file.name()).ok().or_else(nameless).expect("the words for a file without a name are a name")
}

fn why(error: Option<ApiError>) -> String {
    match error {
        Some(error) => {
            let words = words::explain(&error);
            matters::failure(words.title, words.detail)
        }
        None => matters::file_unread().to_owned(),
    }
}

/// What is given for the material, each with a way to take it away.
#[component]
fn GivenList(giving: Giving) -> impl IntoView {
    let own = move || {
        let code = giving.material.with_value(|material| material.code.clone());
        giving.given.with(|all| all.iter().filter(|file| file.material == code).cloned().collect::<Vec<_>>())
    };
    let shown = RwSignal::new(None::<GivenFile>);
    view! {
        <ul class="material-field-list" role="list">
            <For each=own key=|file| file.file.clone() let:file>
                <GivenLine file giving shown />
            </For>
        </ul>
        <FileDialog shown />
    }
}

#[component]
fn GivenLine(file: GivenFile, giving: Giving, shown: RwSignal<Option<GivenFile>>) -> impl IntoView {
    let kept =
        giving.pictures.with_value(|all| all.iter().find(|(id, _)| *id == file.file).map(|(_, kept)| kept.clone()));
    let is_picture = file.media_type.starts_with("image/");
    let (name, size, id) = (file.name.to_string(), words::file_size(file.size), file.file.clone());
    view! {
        <li class="material-field-file">
            <Thumbnail name=name.clone() is_picture file=kept />
            <span class="material-field-words">
                <FileButton label=name.clone() file shown />
                <span class="material-field-size">{size}" " {matters::given()}</span>
            </span>
            <button
                class="file-field-act"
                type="button"
                aria-label=texts::file_remove_of(name)
                on:click=move |_| giving.remove(&id)
            >
                <Icon name=IconName::Trash2 />
                {texts::file_remove()}
            </button>
        </li>
    }
}
