#pragma once

#include "jobs/job_runner.h"
#include "text/language.h"
#include "usecase/preview_source.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;

namespace app::map {
class MapCanvas;
}
namespace app::tables {
class TableView;
}

namespace app::exchange {

class PreviewModel;

// The first rows of a source: a table, as they are in the file or as they would be kept, and a small map.
class SourcePreviewPanel : public QWidget {
    Q_OBJECT

public:
    // `runner` outlives the panel.
    SourcePreviewPanel(jobs::JobRunner& runner, const text::Language& language, QWidget* parent = nullptr);

    // Null for nothing, with what is to be said instead.
    void show(std::shared_ptr<const geo::usecase::SourcePreview> preview, const QString& sentence);

private:
    text::Language m_language;
    QComboBox* m_side;
    QLabel* m_note;
    tables::TableView* m_view;
    PreviewModel* m_model;
    map::MapCanvas* m_map;
};

} // namespace app::exchange
