// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/themed_icon.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

// Resources of a static library must be named once at run time, from outside any namespace.
static void initIconResources() {
    Q_INIT_RESOURCE(icons);
}

namespace abf::ui {

namespace {

void loadIcons() {
    static const bool once = (initIconResources(), true);
    (void)once;
}

class ThemedIconEngine : public QIconEngine {
  public:
    ThemedIconEngine(QString off, QString on) : off_(std::move(off)), on_(std::move(on)) {}

    QIconEngine* clone() const override { return new ThemedIconEngine(off_, on_); }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const QString& name = state == QIcon::On && !on_.isEmpty() ? on_ : off_;
        QFile file(QStringLiteral(":/abf/icons/%1.svg").arg(name));
        if (!file.open(QIODevice::ReadOnly)) return;
        QByteArray svg = file.readAll();
        svg.replace("currentColor", colour(mode).name(QColor::HexRgb).toLatin1());
        QSvgRenderer(svg).render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        const QString& name = state == QIcon::On && !on_.isEmpty() ? on_ : off_;
        const QString key = QStringLiteral("abf:%1:%2:%3x%4")
                                .arg(name, colour(mode).name())
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap)) return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

  private:
    static QColor colour(QIcon::Mode mode) {
        const QPalette palette = QApplication::palette();
        switch (mode) {
            case QIcon::Disabled:
                return palette.color(QPalette::Disabled, QPalette::ButtonText);
            case QIcon::Selected:
                return palette.color(QPalette::HighlightedText);
            default:
                return palette.color(QPalette::Active, QPalette::ButtonText);
        }
    }

    QString off_, on_;
};

}  // namespace

QIcon applicationIcon() {
    loadIcons();
    return QIcon(QStringLiteral(":/abf/icons/app.svg"));
}

QIcon themedIcon(const QString& name, const QString& nameOn) {
    loadIcons();
    return QIcon(new ThemedIconEngine(name, nameOn));
}

}  // namespace abf::ui
