// SPDX-License-Identifier: Apache-2.0
#include <CLI/App.hpp>
#include <algorithm>
#include <cstdio>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <thread>

#include "app/cli/backend_options.h"
#include "app/cli/commands.h"
#include "app/cli/engine.h"
#include "core/base/atomic_file.h"
#include "core/jobs/fit_job_summary.h"
#include "core/jobs/job_history.h"
#include "core/jobs/manifest.h"
#include "gpu/fit/evidence_choice.h"

namespace abf::cli {
namespace {

namespace fs = std::filesystem;

struct BatchArguments {
    std::vector<fs::path> inputs;
    fs::path out = "batch";
    int jobs = 1;
    std::vector<ExportFormat> formats;
    bool overlay = false, again = false;
    BackendArguments backend;
};

/// A line whenever a job is over, and one that counts in between.
class Progress {
  public:
    Progress(const Output& output, std::size_t total) : output_(output), total_(total) {}

    void skipped() {
        const std::lock_guard lock(mutex_);
        ++over_;
    }
    void told(const JobQueue& queue, const JobRecord& job) {
        const std::lock_guard lock(mutex_);
        if (!isOver(job.state) || job.seconds == 0) return transient(queue);
        ++over_;
        char text[80];
        std::snprintf(text, sizeof text, "[%zu/%zu] ", over_, total_);
        std::string line = text + job.name + ": " + std::string(jobStateName(job.state));
        std::snprintf(text, sizeof text, " in %.1f s", job.seconds);
        line += text;
        if (job.error) line += " (" + job.error->message + ")";
        output_.progress(line);
    }

  private:
    void transient(const JobQueue& queue) {
        char text[80];
        std::snprintf(text, sizeof text, "%zu of %zu done", over_, total_);
        std::string line = text;
        if (const auto left = queue.secondsLeft()) {
            std::snprintf(text, sizeof text, ", %.0f s left", *left);
            line += text;
        }
        output_.transientProgress(line);
    }

    const Output& output_;
    std::mutex mutex_;
    std::size_t over_ = 0, total_;
};

class BatchCommand {
  public:
    BatchCommand(const BatchArguments& arguments, const Output& output, std::stop_token stop)
        : arguments_(arguments), output_(output), stop_(std::move(stop)) {}

    ExitCode run() {
        if (auto there = arguments_.backend.check(); !there) return output_.failure(there.error());
        auto jobs = readInputs();
        if (!jobs) return output_.failure(jobs.error());
        std::error_code cause;
        fs::create_directories(arguments_.out, cause);
        if (cause)
            return output_.failure(
                {ErrorCode::WriteFailed, "Cannot create the folder " + arguments_.out.string() + ": " +
                                             cause.message() + ". Choose another one with --out."});
        auto history = JobHistory::open(arguments_.out / "batch.sqlite");
        if (!history) return output_.failure(history.error());
        history_ = std::move(*history);
        if (auto done = fitAll(*jobs); !done) return output_.failure(done.error());
        return report();
    }

  private:
    Result<std::vector<FitJob>> readInputs() const {
        std::vector<FitJob> all;
        for (const fs::path& input : arguments_.inputs) {
            std::error_code ignored;
            auto jobs = fs::is_directory(input, ignored) ? jobsInFolder(input, stop_) : readManifest(input);
            if (!jobs) return propagate(jobs);
            std::ranges::move(*jobs, std::back_inserter(all));
        }
        makeNamesUnique(all);
        for (FitJob& job : all) {
            job.folder = arguments_.out;
            job.formats = arguments_.formats;
            job.overlay = arguments_.overlay;
        }
        return all;
    }

    /// The record of an earlier run whose results are still there.
    std::optional<JobRecord> doneBefore(const FitJob& job, const std::string& key) const {
        if (arguments_.again) return std::nullopt;
        auto found = history_->findDone(key);
        std::error_code ignored;
        if (!found || !*found || !fs::exists(job.folder / (job.name + ".fit.json"), ignored))
            return std::nullopt;
        return *found;
    }

    Result<void> fitAll(const std::vector<FitJob>& jobs) {
        std::unique_ptr<FitJobEngine> engine;
        Progress progress(output_, jobs.size());
        JobQueue* running = nullptr;
        JobQueue queue(
            {.concurrency = arguments_.jobs, .history = history_, .changed = [&](const JobRecord& job) {
                 if (running) progress.told(*running, job);
             }});
        running = &queue;
        std::vector<std::pair<std::size_t, JobId>> queued;
        records_.resize(jobs.size());
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            if (stop_.stop_requested()) break;
            const std::string key = fitJobKey(jobs[i]);
            if (auto before = doneBefore(jobs[i], key)) {
                records_[i] = std::move(*before);
                ++skipped_;
                progress.skipped();
                continue;
            }
            records_[i].name = jobs[i].name;
            if (!engine) {
                auto made = makeEngine();
                if (!made) return propagate(made);
                engine = std::move(*made);
            }
            queued.emplace_back(i, queue.add(jobs[i].name, key, engine->work(jobs[i])));
        }
        if (skipped_ > 0)
            output_.progress(std::to_string(skipped_) + " were done before (--again fits them anew)");
        queue.wait(stop_);
        if (stop_.stop_requested()) {
            queue.cancelAll();
            queue.wait();
        }
        for (const auto& [i, id] : queued) records_[i] = *queue.record(id);
        return {};
    }

    Result<std::unique_ptr<FitJobEngine>> makeEngine() const {
        output_.transientProgress("Loading the body model and the networks ...");
        auto model = loadModel();
        if (!model) return propagate(model);
        auto evidence =
            chooseEvidence(*model, arguments_.backend.backend, arguments_.backend.vulkanOptions());
        if (!evidence) return propagate(evidence);
        // Several at once share the processor; each network alone takes all of it.
        const int threads = arguments_.jobs == 1 ? 0 : 1;
        return std::make_unique<FitJobEngine>(*model, std::move(*evidence),
                                              [threads] { return loadDetector(threads); });
    }

    ExitCode report() {
        const fs::path csv = arguments_.out / "summary.csv", json = arguments_.out / "summary.json";
        const std::string document = fitJobsJson(records_);
        for (const auto& done :
             {writeFileAtomically(csv, fitJobsCsv(records_)), writeFileAtomically(json, document)})
            if (!done) return output_.failure(done.error());
        std::map<JobState, int> counts;
        for (const JobRecord& job : records_) ++counts[job.state];
        std::string text = std::to_string(counts[JobState::Done]) + " fitted";
        if (skipped_ > 0) text += " (" + std::to_string(skipped_) + " of them before)";
        if (counts[JobState::Failed] > 0) text += ", " + std::to_string(counts[JobState::Failed]) + " failed";
        const int left = counts[JobState::Cancelled] + counts[JobState::Waiting];
        if (left > 0) text += ", " + std::to_string(left) + " not done: the same command goes on with them";
        text += "\n";
        for (const JobRecord& job : records_)
            if (job.state == JobState::Failed && job.error)
                text += job.name + ": " + job.error->message + "\n";
        text += "wrote " + csv.string() + "\nwrote " + json.string() + "\n";
        auto result = nlohmann::json::parse(document);
        result["skipped"] = skipped_;
        result["summary"] = {csv.string(), json.string()};
        output_.result(result, text);
        if (stop_.stop_requested()) return kCancelled;
        return counts[JobState::Failed] > 0 ? kFailed : kDone;
    }

    const BatchArguments& arguments_;
    const Output& output_;
    std::stop_token stop_;
    std::shared_ptr<JobHistory> history_;
    std::vector<JobRecord> records_;
    int skipped_ = 0;
};

}  // namespace

void addBatchCommand(CLI::App& app, Run& run) {
    auto* command = app.add_subcommand(
        "batch", "Fit many people: a table or folders of photos; goes on where it stopped");
    auto arguments = std::make_shared<BatchArguments>();
    command
        ->add_option("INPUT", arguments->inputs,
                     "Tables (CSV; a line a person, columns name, photos, height_cm ...) and folders (a "
                     "folder with photos "
                     "in it is a person)")
        ->required();
    command
        ->add_option("--out", arguments->out, "Folder for fits, summary.csv, summary.json and batch.sqlite")
        ->capture_default_str();
    command->add_option("--jobs", arguments->jobs, "People fitted at once")
        ->check(CLI::Range(1, 256))
        ->capture_default_str();
    std::map<std::string, ExportFormat> formats;
    for (const ExportFormatInfo& info : exportFormats()) formats.emplace(info.name, info.format);
    command->add_option("--export", arguments->formats, "Also export the fitted bodies: glb, obj")
        ->delimiter(',')
        ->transform(CLI::CheckedTransformer(formats, CLI::ignore_case));
    command->add_flag("--overlay", arguments->overlay,
                      "Also write each photo with the body laid over it (PNG)");
    command->add_flag("--again", arguments->again, "Fit anew what was done before");
    addBackendOptions(*command, arguments->backend,
                      "Where fits are computed: auto (the faster, measured once), cpu or vulkan");
    command->callback([arguments, &run] {
        run = [arguments](const Output& output, std::stop_token stop) {
            return BatchCommand(*arguments, output, std::move(stop)).run();
        };
    });
}

}  // namespace abf::cli
