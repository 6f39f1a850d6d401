#include "exchange/source_preview_panel.h"

#include "exchange/preview_model.h"
#include "map/map_canvas.h"
#include "tables/table_view.h"
#include "text/sentence.h"
#include "text/value_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

namespace app::exchange {

SourcePreviewPanel::SourcePreviewPanel(jobs::JobRunner& runner, const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_language(language)
    , m_side(new QComboBox(this))
    , m_note(new QLabel(this))
    , m_view(new tables::TableView(this))
    , m_model(new PreviewModel(language, this))
    , m_map(new map::MapCanvas(runner, language, this)) {
    m_side->setObjectName(QStringLiteral("previewSide"));
    m_side->setAccessibleName(tr("Rows as"));
    m_side->addItem(tr("As they will be kept"), static_cast<int>(PreviewModel::Side::kept));
    m_side->addItem(tr("As in the file"), static_cast<int>(PreviewModel::Side::file));
    m_note->setObjectName(QStringLiteral("previewNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_view->setObjectName(QStringLiteral("importPreview"));
    m_view->setAccessibleName(tr("First rows"));
    m_view->setModel(m_model);
    m_map->setObjectName(QStringLiteral("importMap"));
    m_map->setAccessibleName(tr("Map of the first rows"));
    m_map->setEveryScale(true);
    m_map->setMinimumWidth(200);
    auto* head = new QHBoxLayout;
    head->addWidget(m_side);
    head->addWidget(m_note, 1);
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    auto* splitter = new QSplitter(this);
    splitter->addWidget(left);
    splitter->addWidget(m_map);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(splitter);
    connect(m_side, &QComboBox::activated, this, [this] {
        m_model->setSide(static_cast<PreviewModel::Side>(m_side->currentData().toInt()));
        m_view->fitColumns();
    });
}

void SourcePreviewPanel::show(std::shared_ptr<const geo::usecase::SourcePreview> preview, const QString& sentence) {
    m_model->show(preview);
    // Of what is not recognised yet there is only the file's side.
    const bool isOfFile = preview && !preview->kind;
    m_model->setSide(isOfFile ? PreviewModel::Side::file
                              : static_cast<PreviewModel::Side>(m_side->currentData().toInt()));
    m_view->setEmptyText(sentence);
    m_view->fitColumns();
    m_side->setEnabled(preview && !isOfFile);
    m_map->setEmptyText(QString{}, QString{});
    if (!preview) {
        m_note->clear();
        m_map->setSnapshot(nullptr);
        return;
    }
    if (!preview->kind)
        m_note->setText(tr("Say what the rows are, to see them as they will be kept."));
    else
        m_note->setText(preview->problem
                            ? text::sentence(*preview->problem, m_language)
                            : tr("The first %1 rows.").arg(text::countText(preview->rows.size(), m_language)));
    m_map->setLayers(preview->layers);
    m_map->setSnapshot(std::make_shared<const geo::carto::MapSnapshot>(preview->map));
    m_map->setMarks(preview->marks);
    if (!preview->view.isEmpty())
        m_map->zoomToBox(preview->view);
    else
        m_map->fit();
}

} // namespace app::exchange
