// SPDX-License-Identifier: Apache-2.0
#include "core/fit/resilient_evidence.h"

#include "core/fit/cpu_evidence.h"
#include "core/fit/fit_geometry.h"

namespace abf {
namespace {

class ResilientEvidence final : public EvidenceEvaluator {
  public:
    ResilientEvidence(EvidenceFactory factory, const FitGeometry& geometry)
        : factory_(std::move(factory)), geometry_(geometry) {
        if (make()) return;
        recreated_ = true;
        if (const auto made = make(); !made) goToCpu(made.error());
    }

    std::string name() const override { return name_; }

    Result<void> begin(const FitUnknowns& unknowns, std::vector<EvidenceView> views) override {
        unknowns_ = unknowns;
        views_ = std::move(views);
        return persist([&] { return evaluator_->begin(unknowns_, views_); });
    }

    Result<void> linearise(const BodyState& state, std::span<NormalEquations> out) override {
        return persist([&] { return evaluator_->linearise(state, out); });
    }

    Result<void> costs(const BodyState& state, std::span<double> out) override {
        return persist([&] { return evaluator_->costs(state, out); });
    }

    Result<void> costs(std::span<const BodyState> candidates, std::span<double> out) override {
        return persist([&] { return evaluator_->costs(candidates, out); });
    }

    std::string takeNotice() override {
        std::string notice = std::move(notice_);
        notice_.clear();
        return notice;
    }

  private:
    Result<void> make() {
        // The old one goes first: a lost device may still hold the memory that the new one needs.
        evaluator_.reset();
        auto made = factory_(geometry_);
        if (!made) return propagate(made);
        evaluator_ = std::move(*made);
        name_ = evaluator_->name();
        return {};
    }

    void goToCpu(const Error& cause) {
        notice_ = cause.message + " The fit went on on the CPU.";
        name_ = name_.empty() ? "cpu" : name_ + ", then cpu";
        evaluator_ = makeCpuEvidence(geometry_);
    }

    /// Runs `call`; after a failure once more on a new evaluator, then on the CPU.
    Result<void> persist(const auto& call) {
        Result<void> done = call();
        if (done) return done;
        if (!recreated_) {
            recreated_ = true;
            done = make();
            if (done) done = evaluator_->begin(unknowns_, views_);
            if (done) done = call();
            if (done) return done;
        }
        goToCpu(done.error());
        done = evaluator_->begin(unknowns_, views_);
        return done ? call() : done;
    }

    EvidenceFactory factory_;
    const FitGeometry& geometry_;
    std::unique_ptr<EvidenceEvaluator> evaluator_;
    std::string name_, notice_;
    bool recreated_ = false;
    FitUnknowns unknowns_;
    std::vector<EvidenceView> views_;
};

}  // namespace

std::unique_ptr<EvidenceEvaluator> makeResilientEvidence(const EvidenceFactory& factory,
                                                         const FitGeometry& geometry) {
    return std::make_unique<ResilientEvidence>(factory, geometry);
}

}  // namespace abf
