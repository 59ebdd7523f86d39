// SPDX-License-Identifier: Apache-2.0
#include "app/cli/library_intake.h"

#include "app/cli/engine.h"
#include "core/base/mapped_file.h"
#include "core/export/fit_document.h"
#include "core/image/photo_files.h"
#include "core/pipeline/fit_thumbnail.h"

namespace abf::cli {
namespace {

namespace fs = std::filesystem;

struct Intake {
    std::vector<fs::path> photos, fits;
};

Result<Intake> sortFiles(const LibraryArguments& arguments, const std::stop_token& stop) {
    Intake intake;
    for (const fs::path& file : arguments.files) {
        std::error_code ignored;
        if (fs::is_directory(file, ignored)) {
            auto photos = photosInFolder(file, true, stop);
            if (!photos) return propagate(photos);
            intake.photos.insert(intake.photos.end(), photos->begin(), photos->end());
        } else if (file.extension() == ".json") {
            intake.fits.push_back(file);
        } else if (!fs::exists(file, ignored)) {
            return fail(ErrorCode::NotFound, "There is no file " + file.string() + ".");
        } else if (looksLikePhoto(file)) {
            intake.photos.push_back(file);
        } else {
            return fail(ErrorCode::Unsupported,
                        file.string() +
                            " is neither a photo nor a fit.json. Projects (.abf) are added with `abf "
                            "library import`.");
        }
    }
    if (intake.photos.empty() && intake.fits.empty() && !arguments.files.empty())
        return fail(ErrorCode::NotFound, "There is no photo in " + arguments.files.front().string() + ".");
    return intake;
}

Result<NewFit> readFit(const BodyModel& model, const fs::path& file, const Output& output,
                       const std::stop_token& stop) {
    const auto mapped = MappedFile::open(file);
    if (!mapped) return propagate(mapped);
    NewFit fit;
    fit.json.assign(reinterpret_cast<const char*>(mapped->bytes().data()), mapped->bytes().size());
    const auto document = parseFitDocument(fit.json, model, file.string());
    if (!document) return propagate(document);
    fit.folder = fs::absolute(file).parent_path();
    fit.name = file.stem().string();
    if (fit.name.ends_with(".fit")) fit.name.resize(fit.name.size() - 4);
    const auto evaluator =
        makeCpuBodyEvaluator(std::shared_ptr<const BodyModel>(std::shared_ptr<void>(), &model));
    auto thumbnail = fitThumbnail(model, *evaluator, *document, file, stop);
    if (thumbnail)
        fit.thumbnail = std::move(*thumbnail);
    else
        output.progress(file.filename().string() + ": no thumbnail (" + thumbnail.error().message + ")");
    return fit;
}

}  // namespace

Result<SubjectId> addToLibrary(Library& library, const LibraryArguments& arguments, const Output& output,
                               std::stop_token stop) {
    auto intake = sortFiles(arguments, stop);
    if (!intake) return propagate(intake);
    std::vector<NewFit> fits;
    if (!intake->fits.empty()) {
        const auto model = loadModel();
        if (!model) return propagate(model);
        for (const fs::path& file : intake->fits) {
            auto fit = readFit(**model, file, output, stop);
            if (!fit) return propagate(fit);
            fits.push_back(std::move(*fit));
        }
    }
    SubjectId id = arguments.subject;
    if (id == 0) {
        std::string name = arguments.name;
        if (name.empty() && !fits.empty()) name = fits.front().name;
        if (name.empty() && !intake->photos.empty()) name = intake->photos.front().stem().string();
        const auto added = library.addSubject(name, arguments.note);
        if (!added) return added;
        id = *added;
    }
    const auto addAll = [&]() -> Result<void> {
        for (const std::string& tag : arguments.tags)
            if (auto done = library.addTag(id, tag); !done) return done;
        for (const fs::path& photo : intake->photos)
            if (auto done = library.addPhoto(id, photo); !done) return propagate(done);
        for (NewFit& fit : fits) {
            fit.subject = id;
            if (auto done = library.addFit(fit); !done) return propagate(done);
        }
        return {};
    };
    if (auto done = addAll(); !done) {
        if (arguments.subject == 0) (void)library.removeSubject(id);
        return propagate(done);
    }
    return id;
}

}  // namespace abf::cli
