// SPDX-License-Identifier: Apache-2.0
#include <QCoreApplication>
#include <algorithm>
#include <utility>

#include "ui/session/session.h"

namespace abf::ui {

void Session::moveMeasure(Measure measure, double value) {
    wishMeasure(measure, value, false);
}

void Session::setMeasure(Measure measure, double value) {
    wishMeasure(measure, value, true);
}

void Session::endMeasureEdit() {
    if (measureEdits_.empty() || measureEdits_.back().ended) return;
    measureEdits_.back().ended = true;
    if (measureEdits_.size() == 1) solveMeasure();
}

void Session::setMeasureHeld(Measure measure, bool held) {
    std::set<Measure> measures = document_.heldMeasures;
    if (held)
        measures.insert(measure);
    else
        measures.erase(measure);
    setMeasuresHeld(measures, held ? tr("Lock measure") : tr("Unlock measure"));
}

void Session::setMeasuresHeld(const std::set<Measure>& measures, const QString& text) {
    if (document_.heldMeasures == measures) return;
    Document after = document_;
    after.heldMeasures = measures;
    edit(text, std::move(after));
}

const MissedGoal* Session::missed(Measure measure) const {
    if (!sameShape(missedShape_, document_.shape)) return nullptr;
    const auto found = std::ranges::find(missed_, measure, &MissedGoal::measure);
    return found == missed_.end() ? nullptr : &*found;
}

void Session::wishMeasure(Measure measure, double value, bool ended) {
    if (!model_) return;
    interruptFit();
    const bool goesOn =
        !measureEdits_.empty() && !measureEdits_.back().ended && measureEdits_.back().measure == measure;
    if (!goesOn) {
        endMeasureEdit();
        MeasureEdit begun;
        begun.id = ++lastMeasureEdit_;
        begun.key = newKey();
        begun.measure = measure;
        measureEdits_.push_back(std::move(begun));
    }
    MeasureEdit& wish = measureEdits_.back();
    wish.value = value;
    wish.ended = ended;
    // Edits are done in their order: each begins with the body that the one before it made.
    if (measureEdits_.size() == 1) solveMeasure();
}

void Session::solveMeasure() {
    MeasureEdit& wish = measureEdits_.front();
    if (!wish.begun) {
        wish.begun = true;
        wish.held = document_.heldMeasures;
        // Another value for the same measure is still about the body before the first one: so going back
        // brings back that very body.
        const bool again = sameShape(document_.shape, lastMade_.last) && lastMade_.measure == wish.measure &&
                           lastMade_.held == wish.held;
        wish.from = again ? lastMade_.from : document_.shape;
        wish.last = document_.shape;
    }
    ReshapeRequest request;
    request.from = wish.from;
    request.goals = {{wish.measure, wish.value}};
    request.held.assign(wish.held.begin(), wish.held.end());
    for (int p = 0; p < kPhenotypeCount; ++p)
        if (document_.locked[static_cast<std::size_t>(p)])
            request.heldPhenotypes.push_back(static_cast<Phenotype>(p));
    request.heldLocalChanges = document_.lockedLocalChanges;
    if (wish.ended)
        shaper_.finish(wish.id, std::move(request));
    else
        shaper_.follow(wish.id, std::move(request));
}

void Session::bodyShaped(std::uint64_t id, const ReshapedBody& body, bool finished) {
    if (measureEdits_.empty() || measureEdits_.front().id != id) return;
    MeasureEdit& wish = measureEdits_.front();
    if (!sameShape(document_.shape, wish.last)) return dropMeasureEdits();  // changed by something else since
    missed_ = body.missed;
    missedShape_ = body.shape;
    wish.last = body.shape;
    if (finished) lastMade_ = wish;
    if (!sameShape(document_.shape, body.shape)) {
        Document after = document_;
        after.shape = body.shape;
        after.fit.estimate.reset();
        edit(tr("Change %1").arg(
                 QCoreApplication::translate("Measure", std::string(measureInfo(wish.measure).name).c_str())),
             std::move(after), wish.key);
    } else {
        emit documentChanged();
    }
    if (!finished) return;
    measureEdits_.pop_front();
    if (!measureEdits_.empty()) solveMeasure();
    emit activityChanged();
}

void Session::dropMeasureEdits() {
    measureEdits_.clear();
    emit activityChanged();
}

}  // namespace abf::ui
