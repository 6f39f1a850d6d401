// How the window works with the style editor: one at a time, beside the map, which shows what is being edited.
#include "carto/layer_fields.h"
#include "layers/layers_model.h"
#include "layers/layers_panel.h"
#include "map/map_canvas.h"
#include "session/design_keeper.h"
#include "styling/style_dialog.h"
#include "styling/style_file.h"
#include "text/sentence.h"
#include "usecase/layer_style.h"
#include "window/main_window.h"
#include "window/message_bar.h"

#include <algorithm>

namespace app::window {

using geo::carto::LayerId;
using geo::carto::LayerStyle;
using geo::usecase::FieldValues;
using geo::usecase::MapDesign;
using styling::StyleDialog;

void MainWindow::wireStyling() {
    connect(m_layers, &layers::LayersPanel::styleRequested, this, &MainWindow::editStyle);
    m_actions->on(ActionId::styleLayer, [this] { editStyle(m_layers->current().value_or(LayerId::commune)); });
}

void MainWindow::editStyle(LayerId layer) {
    if (auto* open = findChild<StyleDialog*>()) {
        if (open->layer() == layer) return open->activateWindow();
        open->reject();
        open->deleteLater();
    }
    LayerStyle style = geo::carto::styleOf(m_design->design().of(layer).state());
    auto* dialog = new StyleDialog(layer, style, m_services.language, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &StyleDialog::stylePreviewed, this, &MainWindow::previewStyle);
    connect(dialog, &StyleDialog::styleCommitted, this, &MainWindow::keepStyle);
    connect(dialog, &StyleDialog::valuesWanted, this, &MainWindow::readStyleValues);
    connect(dialog, &StyleDialog::importRequested, this, [this, dialog] { importStyle(*dialog); });
    connect(dialog, &StyleDialog::exportRequested, this, [this, dialog] { exportStyle(*dialog); });
    dialog->show();
}

void MainWindow::previewStyle(LayerId layer, const LayerStyle& style) {
    auto states = m_design->design().states();
    const auto shown = std::ranges::find(states, layer, &geo::carto::LayerState::id);
    const auto fieldsKept = geo::carto::fieldsOf(*shown);
    shown->style = std::make_shared<const LayerStyle>(style);
    const auto fields = geo::carto::fieldsOf(*shown);
    using Preview = session::WorkspaceSession::StylePreview;
    m_services.session.previewStyle(fields == fieldsKept ? std::nullopt
                                                         : std::optional{Preview{layer, fields, shown->style}});
    m_canvas->setLayers(states);
}

void MainWindow::keepStyle(LayerId layer, const LayerStyle& style) {
    m_services.session.previewStyle({});
    MapDesign wanted = m_design->design();
    geo::usecase::setStyle(wanted.of(layer), style);
    (void)m_design->change(wanted);
    showDesign();
}

void MainWindow::readStyleValues(LayerId layer, const QString& field) {
    if (!m_services.session.isOpen()) return;
    const auto work = [layer, name = field.toStdString()](geo::usecase::Desk& desk, geo::JobControl& job) {
        return geo::usecase::readFieldValues(desk, layer, name, job);
    };
    const auto done = [this, layer, field](geo::Result<FieldValues> values) {
        auto* dialog = findChild<StyleDialog*>();
        if (dialog == nullptr || dialog->layer() != layer) return;
        if (values)
            dialog->setValues(field, *values);
        else if (values.error().code != geo::ErrorCode::cancelled)
            dialog->showTold(text::sentence(values.error(), m_services.language));
    };
    m_styleJob = m_services.session.run<FieldValues>(tr("Reading the values"), work, done);
}

void MainWindow::importStyle(StyleDialog& dialog) {
    const QString file = m_services.fileDialog.open(&dialog, tr("Import a style"), styling::styleSourceFilter(),
                                                    settings::Folder::import);
    if (file.isEmpty()) return;
    const auto read = geo::usecase::readStyle(file.toStdString(), dialog.layer());
    if (!read) return dialog.showTold(text::sentence(read.error(), m_services.language));
    dialog.takeStyle(read->value);
    dialog.showTold(styling::lossText(read->losses));
}

void MainWindow::exportStyle(StyleDialog& dialog) {
    const QString file = m_services.fileDialog.save(
        &dialog, tr("Export the style"), QString::fromUtf8(geo::domain::codeOf(dialog.layer()).data()),
        styling::styleFilter(), QStringLiteral(".sld"), settings::Folder::exportTable);
    if (file.isEmpty()) return;
    const auto written = geo::usecase::writeStyle(file.toStdString(), dialog.layer(), dialog.style(), true);
    dialog.showTold(written ? styling::lossText(*written) : text::sentence(written.error(), m_services.language));
}

} // namespace app::window
