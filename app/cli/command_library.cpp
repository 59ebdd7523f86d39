// SPDX-License-Identifier: Apache-2.0
#include <CLI/App.hpp>
#include <cstdio>
#include <functional>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/library_intake.h"
#include "core/base/atomic_file.h"
#include "core/library/fit_references.h"
#include "core/library/record_times.h"
#include "core/project/library_projects.h"

namespace abf::cli {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

json summaryJson(const SubjectSummary& subject) {
    return {{"id", subject.id},         {"name", subject.name}, {"tags", subject.tags},
            {"photos", subject.photos}, {"fits", subject.fits}, {"changed", isoTime(subject.changed)}};
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::string summaryLine(const SubjectSummary& subject) {
    char text[120];
    std::snprintf(text, sizeof text, "%6lld  %-32s %2d photos  %2d fits  ",
                  static_cast<long long>(subject.id), subject.name.substr(0, 60).c_str(), subject.photos,
                  subject.fits);
    return text + isoTime(subject.changed).substr(0, 10) + "  " + joined(subject.tags) + "\n";
}

const char* presenceWord(PhotoPresence presence) {
    switch (presence) {
        case PhotoPresence::Present:
            return "present";
        case PhotoPresence::Missing:
            return "missing";
        case PhotoPresence::Changed:
            return "changed";
    }
    return "";
}

Result<void> list(Library& library, const LibraryArguments& arguments, const Output& output) {
    SubjectQuery query;
    for (const std::string& word : arguments.words) query.text += word + " ";
    query.tags = arguments.tags;
    if (arguments.byName) query.order = SubjectQuery::Order::Name;
    const auto ids = library.find(query);
    if (!ids) return propagate(ids);
    const std::size_t shown = std::min(ids->size(), static_cast<std::size_t>(arguments.limit));
    const auto lines = library.summaries(std::span(*ids).first(shown));
    if (!lines) return propagate(lines);
    json all = json::array();
    std::string text;
    for (const SubjectSummary& subject : *lines) {
        all.push_back(summaryJson(subject));
        text += summaryLine(subject);
    }
    if (shown < ids->size())
        text += "... and " + std::to_string(ids->size() - shown) + " more (--limit " +
                std::to_string(ids->size()) + ")\n";
    if (ids->empty())
        text = arguments.words.empty() && arguments.tags.empty()
                   ? "The library is empty. Add somebody with `abf library add --name NAME PHOTO...`.\n"
                   : "Nobody found.\n";
    output.result({{"count", ids->size()}, {"subjects", all}}, text);
    return {};
}

Result<void> show(Library& library, const LibraryArguments& arguments, const Output& output) {
    const auto subject = library.subject(arguments.subject);
    if (!subject) return propagate(subject);
    json out = summaryJson(subject->summary);
    out["note"] = subject->note;
    out["photos"] = json::array();
    out["fits"] = json::array();
    std::string text = summaryLine(subject->summary);
    if (!subject->note.empty()) text += subject->note + "\n";
    for (const StoredPhoto& photo : subject->photos) {
        out["photos"].push_back({{"id", photo.id},
                                 {"file", photo.file.string()},
                                 {"hash", photo.hash},
                                 {"presence", presenceWord(photo.presence)}});
        text += "  photo " + photo.file.string() +
                (photo.presence == PhotoPresence::Present
                     ? ""
                     : std::string("  (") + presenceWord(photo.presence) + ")") +
                "\n";
    }
    for (const FitVersion& fit : subject->fits) {
        json entry = {{"id", fit.id},
                      {"name", fit.name},
                      {"note", fit.note},
                      {"created", isoTime(fit.created)},
                      {"photos", fit.photos}};
        if (fit.parent) entry["parent"] = *fit.parent;
        out["fits"].push_back(std::move(entry));
        text += "  fit " + std::to_string(fit.id) + "  " + isoTime(fit.created) + "  " + fit.name +
                (fit.parent ? "  (from " + std::to_string(*fit.parent) + ")" : "") + "\n";
    }
    output.result(out, text);
    return {};
}

/// A version as a fit.json, its masks beside it.
Result<void> writeFit(Library& library, const LibraryArguments& arguments, const Output& output) {
    auto fit = library.fit(arguments.fit);
    if (!fit) return propagate(fit);
    auto references = fitReferences(fit->json, fit->version.name);
    if (!references) return propagate(references);
    for (std::string& mask : references->masks) {
        const auto png = fit->masks.find(mask);
        if (png == fit->masks.end()) continue;
        mask = arguments.out.stem().string() + "." + mask;
        if (auto done = writeFileAtomically(arguments.out.parent_path() / mask, png->second); !done)
            return done;
    }
    const auto text = withReferences(fit->json, *references, fit->version.name);
    if (!text) return propagate(text);
    if (auto done = writeFileAtomically(arguments.out, *text); !done) return done;
    output.result({{"fit", arguments.out.string()}}, "wrote " + arguments.out.string() + "\n");
    return {};
}

Result<void> tag(Library& library, const LibraryArguments& arguments, const Output& output) {
    for (const std::string& name : arguments.tags)
        if (auto done = library.addTag(arguments.subject, name); !done) return done;
    for (const std::string& name : arguments.removedTags)
        if (auto done = library.removeTag(arguments.subject, name); !done) return done;
    const auto subject = library.subject(arguments.subject);
    if (!subject) return propagate(subject);
    output.result(summaryJson(subject->summary), summaryLine(subject->summary));
    return {};
}

Result<void> check(Library& library, const LibraryArguments& arguments, const Output& output,
                   std::stop_token stop) {
    const auto report = library.check(arguments.readPhotos, std::move(stop));
    if (!report) return propagate(report);
    std::string text = std::to_string(report->subjects) + " subjects, " + std::to_string(report->fits) +
                       " fits, " + std::to_string(report->photos) + " photos (" +
                       std::to_string(report->missing) + " missing, " + std::to_string(report->changed) +
                       " changed).\n";
    for (const std::string& problem : report->problems) text += problem + "\n";
    text += report->problems.empty() ? "All is in order.\n"
                                     : "Missing photos are found again with `abf library locate FOLDER`.\n";
    output.result({{"subjects", report->subjects},
                   {"fits", report->fits},
                   {"photos", report->photos},
                   {"missing", report->missing},
                   {"changed", report->changed},
                   {"problems", report->problems}},
                  text);
    return {};
}

Result<void> locate(Library& library, const LibraryArguments& arguments, const Output& output,
                    std::stop_token stop) {
    const auto report = library.locate(arguments.files, std::move(stop));
    if (!report) return propagate(report);
    json found = json::array(), missing = json::array();
    std::string text;
    for (const auto& photo : report->found) {
        found.push_back({{"from", photo.from.string()}, {"to", photo.to.string()}});
        text += photo.from.string() + " is now " + photo.to.string() + "\n";
    }
    for (const fs::path& photo : report->missing) {
        missing.push_back(photo.string());
        text += photo.string() + " was not found\n";
    }
    if (text.empty()) text = "No photo is missing.\n";
    output.result({{"found", found}, {"missing", missing}, {"files_seen", report->filesSeen}}, text);
    return {};
}

Result<void> exportSubject(Library& library, const LibraryArguments& arguments, const Output& output) {
    const auto project = projectOfSubject(library, arguments.subject);
    if (!project) return propagate(project);
    const auto storage = arguments.withoutPhotos ? PhotoStorage::ByReference : PhotoStorage::Inside;
    if (auto done = writeProject(*project, arguments.out, storage); !done) return done;
    output.result({{"project", arguments.out.string()}}, "wrote " + arguments.out.string() + "\n");
    return {};
}

Result<void> import(Library& library, const LibraryArguments& arguments, const Output& output) {
    json ids = json::array();
    std::string text;
    for (const fs::path& file : arguments.files) {
        const auto id = importProject(library, file);
        if (!id) return propagate(id);
        ids.push_back(*id);
        text += file.string() + " is subject " + std::to_string(*id) + "\n";
    }
    output.result({{"subjects", ids}}, text);
    return {};
}

using Action = std::function<Result<void>(Library&, const LibraryArguments&, const Output&, std::stop_token)>;

class LibraryCommand {
  public:
    LibraryCommand(CLI::App& app, Run& run)
        : run_(run),
          app_(*app.add_subcommand("library",
                                   "Keep subjects, their photos and fits: add, search, tag, pass on")) {
        app_.require_subcommand(1);
        app_.add_option(
            "--library", arguments_->library,
            "The library's file (default: $ABF_LIBRARY, else " + Library::defaultFile().string() + ")");
        addReading();
        addWriting();
        addPassingOn();
    }

  private:
    using Validate = std::function<void(const LibraryArguments&)>;  ///< throws CLI::ValidationError

    CLI::App& add(const char* name, const char* text, Action action, Validate validate = {}) {
        CLI::App& command = *app_.add_subcommand(name, text);
        command.callback([arguments = arguments_, action = std::move(action), validate = std::move(validate),
                          &run = run_] {
            if (validate) validate(*arguments);
            run = [arguments, action](const Output& output, std::stop_token stop) -> ExitCode {
                auto library =
                    Library::open(arguments->library.empty() ? Library::defaultFile() : arguments->library);
                if (!library) return output.failure(library.error());
                const auto done = action(*library, *arguments, output, std::move(stop));
                return done ? kDone : output.failure(done.error());
            };
        });
        return command;
    }
    void addSubject(CLI::App& command) {
        command
            .add_option("SUBJECT", arguments_->subject, "Number of the subject, as `abf library list` prints")
            ->required();
    }
    void addListOptions(CLI::App& command) {
        command.add_option("--tag", arguments_->tags, "Only those with this tag; repeat it for more")
            ->allow_extra_args(false);
        command.add_option("--limit", arguments_->limit, "Lines at most")
            ->check(CLI::NonNegativeNumber)
            ->capture_default_str();
        command.add_flag("--by-name", arguments_->byName, "By name, not by the last change");
    }
    void addReading() {
        const Action listAll = [](Library& l, const LibraryArguments& a, const Output& o, std::stop_token) {
            return list(l, a, o);
        };
        addListOptions(add("list", "List subjects, the last changed first", listAll));
        CLI::App& search =
            add("search", "Find subjects by words of name, note, tags, fits and photo names", listAll);
        search.add_option("WORD", arguments_->words, "Beginnings of words; all must be found")->required();
        addListOptions(search);
        CLI::App& details = add(
            "show", "Show a subject's photos and fits, or write one of its fits",
            [](Library& l, const LibraryArguments& a, const Output& o, std::stop_token) {
                return a.fit != 0 ? writeFit(l, a, o) : show(l, a, o);
            },
            [](const LibraryArguments& a) {
                if (a.subject == 0 && a.fit == 0)
                    throw CLI::ValidationError("SUBJECT", "Give a subject's number, or a fit's with --fit");
            });
        details.add_option("SUBJECT", arguments_->subject, "Number of the subject");
        auto* out = details.add_option("--out", arguments_->out, "The fit.json to write with --fit");
        details.add_option("--fit", arguments_->fit, "Write this fit as a file instead")->needs(out);
        CLI::App& health = add("check", "Check the library's file, fits and photos",
                               [](Library& l, const LibraryArguments& a, const Output& o,
                                  std::stop_token stop) { return check(l, a, o, std::move(stop)); });
        health.add_flag("--photos", arguments_->readPhotos, "Also read every photo and compare its content");
    }
    void addWriting() {
        CLI::App& adding = add(
            "add", "Add a subject, or photos and fits to one",
            [](Library& l, const LibraryArguments& a, const Output& o, std::stop_token stop) -> Result<void> {
                const auto id = addToLibrary(l, a, o, std::move(stop));
                if (!id) return propagate(id);
                LibraryArguments shown;
                shown.subject = *id;
                return show(l, shown, o);
            },
            [](const LibraryArguments& a) {
                if (a.files.empty() && a.name.empty() && a.subject == 0)
                    throw CLI::ValidationError("FILE", "Give photos, a folder or a fit, or a --name");
            });
        adding.add_option("FILE", arguments_->files,
                          "Photos, folders of photos (all of one person) and fits (fit.json)");
        adding.add_option("--name", arguments_->name, "The subject's name (default: of the first file)");
        adding.add_option("--note", arguments_->note, "A note on the subject");
        adding.add_option("--tag", arguments_->tags, "A tag; repeat it for more")->allow_extra_args(false);
        adding.add_option("--subject", arguments_->subject,
                          "Add to this subject instead of making a new one");
        CLI::App& tagging = add("tag", "Give tags to a subject, or take them away",
                                [](Library& l, const LibraryArguments& a, const Output& o, std::stop_token) {
                                    return tag(l, a, o);
                                });
        addSubject(tagging);
        tagging.add_option("TAG", arguments_->tags, "Tags to give");
        tagging.add_option("--remove", arguments_->removedTags, "A tag to take away; repeat it for more")
            ->allow_extra_args(false);
        CLI::App& removing =
            add("remove", "Remove a subject with its fits; photo files stay",
                [](Library& l, const LibraryArguments& a, const Output& o, std::stop_token) -> Result<void> {
                    if (auto done = l.removeSubject(a.subject); !done) return done;
                    o.result({{"removed", a.subject}}, "removed " + std::to_string(a.subject) + "\n");
                    return {};
                });
        addSubject(removing);
        CLI::App& finding = add("locate", "Find photos again that were moved or renamed, by their content",
                                [](Library& l, const LibraryArguments& a, const Output& o,
                                   std::stop_token stop) { return locate(l, a, o, std::move(stop)); });
        finding.add_option("FOLDER", arguments_->files, "Where to look, with all folders below")->required();
    }
    void addPassingOn() {
        CLI::App& writing = add("export", "Write a subject with all its fits as one project file (.abf)",
                                [](Library& l, const LibraryArguments& a, const Output& o, std::stop_token) {
                                    return exportSubject(l, a, o);
                                });
        addSubject(writing);
        writing.add_option("PROJECT", arguments_->out, "The .abf file to write")->required();
        writing.add_flag("--no-photos", arguments_->withoutPhotos,
                         "Only name the photos, leave them out of the file");
        CLI::App& reading = add("import", "Add the subjects of project files (.abf)",
                                [](Library& l, const LibraryArguments& a, const Output& o, std::stop_token) {
                                    return import(l, a, o);
                                });
        reading.add_option("PROJECT", arguments_->files, "Project files")->required();
    }

    Run& run_;
    CLI::App& app_;
    std::shared_ptr<LibraryArguments> arguments_ = std::make_shared<LibraryArguments>();
};

}  // namespace

void addLibraryCommand(CLI::App& app, Run& run) {
    const LibraryCommand command(app, run);
}

}  // namespace abf::cli
