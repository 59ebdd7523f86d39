// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include "core/base/mapped_file.h"
#include "core/export/fit_document.h"
#include "core/export/fit_estimate_json.h"
#include "core/export/fit_json.h"
#include "core/export/fit_names.h"
#include "core/export/json_node.h"
#include "core/export/label_table.h"

namespace abf {
namespace {

using Json = nlohmann::json;
using Node = JsonNode;

std::vector<std::string_view> measureKeys() {
    std::vector<std::string_view> keys;
    for (const MeasureInfo& info : measureCatalogue()) keys.push_back(info.key);
    return keys;
}

class Reader {
  public:
    explicit Reader(const BodyModel& model)
        : model_(model),
          phenotypes_(kPhenotypeNames),
          localChanges_(model.localChangeLabels()),
          facialActions_(model.facialActionLabels()),
          bones_(model.annyRig().boneLabels),
          landmarks_(kLandmarkNames),
          measures_(measureKeys()) {}

    FitDocument read(const Node& root) const {
        root.requireObject();
        requireSchema(root);
        static constexpr std::array<std::string_view, 11> kFields = {
            "schema", "model", "phenotypes", "local_changes", "facial_actions", "photos",
            "pose",   "fit",   "known",      "locks",         "estimate"};
        rejectMisspelt(root, kFields);
        root.ifPresent("model", [&](const Node& node) { requireModel(node); });

        FitDocument document;
        root.ifPresent("phenotypes", [&](const Node& node) {
            requireLabels(node, phenotypes_, "phenotype");
            node.forEachEntry([&](const std::string& label, const Node& entry) {
                document.shape.phenotypes.values[phenotypes_.find(label)] = entry.number();
            });
        });
        root.ifPresent("local_changes", [&](const Node& node) {
            document.shape.localChanges =
                values(node, localChanges_, "local change", model_.localChangeLabels().size());
        });
        root.ifPresent("facial_actions", [&](const Node& node) {
            document.shape.facialActions =
                values(node, facialActions_, "facial action", model_.facialActionLabels().size());
        });
        root.ifPresent("photos", [&](const Node& node) {
            node.forEachElement([&](const Node& entry) { document.photos.push_back(photo(entry)); });
        });
        root.ifPresent("pose", [&](const Node& node) {
            document.pose.emplace().bones.assign(static_cast<std::size_t>(model_.annyRig().boneCount()),
                                                 Eigen::Matrix4d::Identity());
            readPose(node, *document.pose);
        });
        root.ifPresent("fit", [&](const Node& node) { readFit(node, document); });
        root.ifPresent("known", [&](const Node& node) { readKnown(node, document); });
        root.ifPresent("locks", [&](const Node& node) { readLocks(node, document.locks); });
        root.ifPresent("estimate", [&](const Node& node) {
            document.estimate = readEstimate(node, document.photos.size());
        });
        return document;
    }

  private:
    static void requireSchema(const Node& root) {
        if (!root.value->contains("schema"))
            root.reject(
                "has no \"schema\"; a fit begins with \"schema\": \"" + std::string(kFitSchema) + "\".",
                ErrorCode::Unsupported);
        root.ifPresent("schema", [](const Node& node) {
            const std::string schema = node.text();
            if (schema != kFitSchema)
                node.reject(
                    "is \"" + schema + "\", but this program reads \"" + std::string(kFitSchema) + "\".",
                    ErrorCode::Unsupported);
        });
    }

    void requireModel(const Node& node) const {
        node.requireObject();
        node.ifPresent("name", [&](const Node& name) {
            if (name.text() != model_.name())
                name.reject("is \"" + name.text() + "\", but this program has the model \"" +
                                std::string(model_.name()) + "\".",
                            ErrorCode::Unsupported);
        });
        node.ifPresent("version", [](const Node& version) { version.text(); });
        node.ifPresent("sha256", [&](const Node& sha256) {
            if (sha256.text() != model_.sha256())
                sha256.reject(
                    "is " + sha256.text() + ", but the model here has " + std::string(model_.sha256()) +
                        ": the fit was made with other model data. Take the sha256 out of the file to "
                        "read it with this model nevertheless.",
                    ErrorCode::Unsupported);
        });
    }

    /// Values by label; empty when all are zero.
    static Eigen::VectorXd values(const Node& node, const LabelTable& labels, const std::string& kind,
                                  std::size_t count) {
        requireLabels(node, labels, kind);
        Eigen::VectorXd out = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(count));
        node.forEachEntry(
            [&](const std::string& label, const Node& entry) { out[labels.find(label)] = entry.number(); });
        return out.isZero(0) ? Eigen::VectorXd() : out;
    }

    FitDocument::Photo photo(const Node& node) const {
        node.requireObject();
        static constexpr std::array<std::string_view, 9> kFields = {"file",
                                                                    "camera",
                                                                    "pose",
                                                                    "landmarks",
                                                                    "reprojection_rms_px",
                                                                    "stature_px",
                                                                    "worst_joint_excess_rad",
                                                                    "left_out",
                                                                    "ignore_mask"};
        rejectMisspelt(node, kFields);
        FitDocument::Photo photo;
        photo.state.pose.bones.assign(static_cast<std::size_t>(model_.annyRig().boneCount()),
                                      Eigen::Matrix4d::Identity());
        node.ifPresent("file", [&](const Node& entry) { photo.file = entry.text(); });
        node.ifPresent("camera", [&](const Node& entry) { photo.state.camera = camera(entry); });
        node.ifPresent("pose", [&](const Node& entry) { readPose(entry, photo.state.pose); });
        node.ifPresent("landmarks", [&](const Node& entry) { readLandmarks(entry, photo); });
        readNumber(node, "reprojection_rms_px", photo.reprojectionRmsPx);
        readNumber(node, "stature_px", photo.staturePx);
        readNumber(node, "worst_joint_excess_rad", photo.worstJointExcessRad);
        node.ifPresent("left_out", [&](const Node& entry) { photo.leftOut = entry.truth(); });
        node.ifPresent("ignore_mask", [&](const Node& entry) { photo.ignoreMask = entry.text(); });
        return photo;
    }

    static PinholeCamera camera(const Node& node) {
        node.requireObject();
        PinholeCamera camera;
        node.ifPresent("width", [&](const Node& entry) { camera.width = entry.count(); });
        node.ifPresent("height", [&](const Node& entry) { camera.height = entry.count(); });
        readNumber(node, "fx", camera.fx);
        readNumber(node, "fy", camera.fy);
        readNumber(node, "cx", camera.cx);
        readNumber(node, "cy", camera.cy);
        node.ifPresent("world_to_camera", [&](const Node& entry) {
            const Eigen::Matrix4d matrix = entry.matrix();
            const Eigen::Matrix3d rotation = matrix.topLeftCorner<3, 3>();
            // Hand-written digits are few; what must not pass is a scale, a mirror or a transposed matrix.
            if (!(rotation.transpose() * rotation).isIdentity(1e-3) || rotation.determinant() < 0)
                entry.reject("must be a rotation and a translation.");
            camera.cameraFromWorld.matrix() = matrix;
        });
        return camera;
    }

    void readPose(const Node& node, BodyPose& pose) const {
        node.requireObject();
        static constexpr std::array<std::string_view, 2> kFields = {"parameterization", "bones"};
        rejectMisspelt(node, kFields);
        node.ifPresent("parameterization", [](const Node& entry) {
            if (entry.text() != kLocalRef)
                entry.reject(
                    "is \"" + entry.text() + "\", but a fit holds \"" + std::string(kLocalRef) + "\".",
                    ErrorCode::Unsupported);
        });
        node.ifPresent("bones", [&](const Node& bones) {
            requireLabels(bones, bones_, "bone");
            bones.forEachEntry([&](const std::string& label, const Node& entry) {
                pose.bones[static_cast<std::size_t>(bones_.find(label))] = entry.matrix();
            });
        });
    }

    void readLandmarks(const Node& node, FitDocument::Photo& photo) const {
        std::set<int> seen;
        node.forEachElement([&](const Node& element) {
            element.requireObject();
            int index = -1;
            element.ifPresent("name", [&](const Node& name) {
                index = landmarks_.find(name.text());
                if (index < 0) name.reject("is \"" + name.text() + "\", which is none of the 33 landmarks.");
            });
            if (index < 0) element.reject("has no \"name\".");
            if (!seen.insert(index).second) element.reject("names a landmark for the second time.");
            Landmark& landmark = photo.landmarks[static_cast<std::size_t>(index)];
            readNumber(element, "x", landmark.position.x());
            readNumber(element, "y", landmark.position.y());
            readNumber(element, "visibility", landmark.visibility);
            readNumber(element, "residual_px", photo.residualPx[static_cast<std::size_t>(index)]);
            element.ifPresent("corrected", [&](const Node& flag) { landmark.corrected = flag.truth(); });
            element.ifPresent("ignored", [&](const Node& flag) { landmark.ignored = flag.truth(); });
        });
    }

    static void readFit(const Node& node, FitDocument& document) {
        node.requireObject();
        node.ifPresent("termination", [&](const Node& entry) { document.termination = entry.text(); });
        node.ifPresent("iterations", [&](const Node& entry) { document.iterations = entry.count(); });
        readNumber(node, "seconds", document.seconds);
        node.ifPresent("backend", [&](const Node& entry) { document.backend = entry.text(); });
        node.ifPresent("polish", [&](const Node& polish) {
            polish.requireObject();
            polish.ifPresent("iterations",
                             [&](const Node& entry) { document.polish.iterations = entry.count(); });
            readNumber(polish, "phenotype_change", document.polish.phenotypeChange);
            readNumber(polish, "vertex_change_m", document.polish.vertexChangeM);
        });
        node.ifPresent("notes", [&](const Node& notes) {
            notes.forEachElement([&](const Node& note) { document.notes.push_back(note.text()); });
        });
    }

    static void readKnown(const Node& node, FitDocument& document) {
        node.requireObject();
        node.ifPresent("height_m", [&](const Node& entry) { document.heightM = entry.number(); });
        node.ifPresent("age_years", [&](const Node& entry) { document.ageYears = entry.number(); });
        node.ifPresent("sex", [&](const Node& entry) {
            const std::string sex = entry.text();
            if (sex != "male" && sex != "female") entry.reject("must be \"male\" or \"female\".");
            document.sex = sex == "male" ? Sex::Male : Sex::Female;
        });
        node.ifPresent("facts", [&](const Node& facts) { document.facts = readFacts(facts); });
        node.ifPresent("clothing", [&](const Node& entry) {
            document.clothing = clothingFitFromName(entry.text());
            if (!document.clothing) entry.reject("must be \"tight\", \"normal\" or \"loose\".");
        });
    }

    /// Calls visit(index) for each label of a list.
    template <class Visit>
    static void forEachLabel(const Node& list, const LabelTable& labels, const std::string& kind,
                             Visit&& visit) {
        std::set<int> seen;
        list.forEachElement([&](const Node& entry) {
            const std::string label = entry.text();
            const int index = labels.find(label);
            if (index < 0) {
                const auto meant = labels.nearest(label, std::max<std::size_t>(2, label.size() / 3));
                entry.reject("is \"" + label + "\", which is no " + kind +
                             (meant.empty() ? "." : "; did you mean \"" + std::string(meant) + "\"?"));
            }
            if (seen.insert(index).second) visit(index);
        });
    }

    void readLocks(const Node& node, FitDocument::Locks& locks) const {
        static constexpr std::array<std::string_view, 4> kFields = {"phenotypes", "local_changes", "bones",
                                                                    "measures"};
        rejectMisspelt(node, kFields);
        node.ifPresent("phenotypes", [&](const Node& list) {
            forEachLabel(list, phenotypes_, "phenotype",
                         [&](int index) { locks.phenotypes.push_back(static_cast<Phenotype>(index)); });
        });
        node.ifPresent("local_changes", [&](const Node& list) {
            forEachLabel(list, localChanges_, "local change",
                         [&](int index) { locks.localChanges.push_back(index); });
        });
        node.ifPresent("bones", [&](const Node& list) {
            forEachLabel(list, bones_, "bone", [&](int index) {
                locks.bones.emplace_back(model_.annyRig().boneLabels[static_cast<std::size_t>(index)]);
            });
        });
        node.ifPresent("measures", [&](const Node& list) {
            forEachLabel(list, measures_, "measure",
                         [&](int index) { locks.measures.push_back(measureCatalogue()[index].measure); });
        });
    }

    const BodyModel& model_;
    LabelTable phenotypes_, localChanges_, facialActions_, bones_, landmarks_, measures_;
};

/// Parses, refusing a key that stands twice in one object (the library would keep the last one silently).
Json parseJson(std::string_view text) {
    std::vector<std::set<std::string>> keys;
    std::string repeated;
    const Json::parser_callback_t callback = [&](int, Json::parse_event_t event, Json& parsed) {
        if (event == Json::parse_event_t::object_start) keys.emplace_back();
        if (event == Json::parse_event_t::object_end) keys.pop_back();
        if (event == Json::parse_event_t::key && !keys.back().insert(parsed.get<std::string>()).second)
            repeated = parsed.get<std::string>();
        return true;
    };
    try {
        Json document = Json::parse(text, callback);
        if (!repeated.empty())
            throw MalformedDocument{ErrorCode::Corrupt, "\"" + repeated + "\" stands twice in one object."};
        return document;
    } catch (const Json::exception& error) {
        // "[json.exception.parse_error.101] parse error at line 3, column 7: ..."
        const std::string what = error.what();
        const std::size_t bracket = what.find("] ");
        throw MalformedDocument{
            ErrorCode::Corrupt,
            "it is not JSON: " + what.substr(bracket == what.npos ? 0 : bracket + 2) + "."};
    }
}

}  // namespace

Result<FitDocument> parseFitDocument(std::string_view json, const BodyModel& model,
                                     std::string_view sourceName) {
    try {
        const Json root = parseJson(json);
        return Reader(model).read(Node{&root, ""});
    } catch (const MalformedDocument& malformed) {
        return fail(malformed.code,
                    "Cannot read the fit " + std::string(sourceName) + ": " + malformed.message);
    }
}

Result<FitDocument> readFitDocument(const std::filesystem::path& file, const BodyModel& model) {
    constexpr std::size_t kMaxBytes = std::size_t{64} << 20;  // a photo takes some 30 kB
    const Result<MappedFile> mapped = MappedFile::open(file);
    if (!mapped) return propagate(mapped);
    const std::span<const std::byte> bytes = mapped->bytes();
    if (bytes.size() > kMaxBytes)
        return fail(ErrorCode::LimitExceeded, file.string() + " is larger than 64 MiB: it is not a fit.");
    return parseFitDocument({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, model,
                            file.string());
}

}  // namespace abf
