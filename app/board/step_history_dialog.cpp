#include "board/step_history_dialog.h"

#include "board/board_text.h"
#include "domain/placement_change.h"
#include "text/value_text.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace app::board {

namespace {

constexpr int kDocument = 4; // column

void openPaper(const QString& reference, const QString& folder) {
    if (reference.isEmpty()) return;
    const bool isAddress =
        reference.startsWith(QLatin1String("http://")) || reference.startsWith(QLatin1String("https://"));
    QDesktopServices::openUrl(isAddress ? QUrl(reference)
                                        : QUrl::fromLocalFile(QDir(folder).absoluteFilePath(reference)));
}

} // namespace

StepHistoryDialog::StepHistoryDialog(const geo::usecase::PlacementCard& card,
                                     const std::vector<geo::domain::Record>& steps, const QString& folder,
                                     const text::Language& language, QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("stepHistoryDialog"));
    setWindowTitle(tr("Steps of %1").arg(text::fromUtf8(card.project)));
    auto* list = new QTreeWidget(this);
    list->setObjectName(QStringLiteral("stepHistory"));
    list->setAccessibleName(tr("Steps taken"));
    list->setRootIsDecorated(false);
    list->setHeaderLabels({tr("Day"), tr("State"), tr("Decided by"), tr("Reason"), tr("Document")});
    for (const auto& step : steps) {
        QStringList cells;
        for (const char* name : {"happened_on", "state", "author", "reason", "document"}) {
            const auto* field = geo::domain::infoOf(step.kind).find(name);
            const auto& value = step.value(name);
            cells << (geo::domain::isKnown(value) ? text::valueText(*field, value, language) : QString{});
        }
        auto* item = new QTreeWidgetItem(list, cells);
        for (int i = 0; i < cells.size(); ++i) item->setToolTip(i, cells.at(i));
    }
    for (int i = 0; i < kDocument; ++i) list->resizeColumnToContents(i);
    connect(list, &QTreeWidget::itemActivated, this,
            [folder](const QTreeWidgetItem* item) { openPaper(item->text(kDocument), folder); });
    auto* title =
        new QLabel(steps.empty() ? tr("No step was taken yet: it stands where it was put.") : placeText(card), this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(title);
    column->addWidget(list, 1);
    column->addWidget(buttons);
    resize(640, 320);
}

} // namespace app::board
