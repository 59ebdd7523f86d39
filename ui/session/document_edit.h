// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUndoCommand>

#include "ui/session/session.h"

namespace abf::ui {

/// One undo step: the document before and after. Steps with the same key (not 0) become one.
class DocumentEdit : public QUndoCommand {
  public:
    DocumentEdit(Session& session, const QString& text, Document before, Document after, int mergeKey)
        : QUndoCommand(text),
          session_(session),
          before_(std::move(before)),
          after_(std::move(after)),
          key_(mergeKey) {}

    void undo() override { session_.restore(before_); }
    void redo() override {
        if (std::exchange(first_, false))
            session_.apply(after_);
        else
            session_.restore(after_);
    }
    const Document& before() const { return before_; }
    int id() const override { return key_ == 0 ? -1 : key_; }
    bool mergeWith(const QUndoCommand* next) override {
        after_ = static_cast<const DocumentEdit*>(next)->after_;
        return true;
    }

  private:
    Session& session_;
    Document before_, after_;
    int key_;
    bool first_ = true;
};

}  // namespace abf::ui
