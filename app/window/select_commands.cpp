#include "window/select_commands.h"

#include "map/map_canvas.h"
#include "records/found_list.h"
#include "records/inspector_panel.h"
#include "selecting/expression_dialog.h"
#include "selecting/location_dialog.h"
#include "text/code_label.h"
#include "text/sentence.h"
#include "text/value_text.h"
#include "window/main_window.h"
#include "window/message_bar.h"

#include <QBoxLayout>

#include <algorithm>
#include <iterator>

namespace app::window {

using geo::domain::Kind;
using selecting::Combine;

SelectCommands::SelectCommands(MainWindow& window)
    : QObject(&window)
    , m_window(window)
    , m_selector(new selecting::RowSelector(window.services().session, this)) {
    const Actions& actions = window.actions();
    actions.on(ActionId::selectByExpression, [this] { selectByExpression(); });
    actions.on(ActionId::selectByLocation, [this] { selectByLocation(); });
    actions.on(ActionId::selectAllSites, [this] { selectAllSites(); });
    actions.on(ActionId::invertSelection, [this] { invert(); });
    auto* inspector = window.findChild<records::InspectorPanel*>();
    m_found = new records::FoundList(inspector);
    if (auto* column = qobject_cast<QBoxLayout*>(inspector->layout())) column->insertWidget(0, m_found);
    connect(m_found, &records::FoundList::chosen, this, &SelectCommands::showChosen);
    connect(&window.canvas(), &map::MapCanvas::identified, this, &SelectCommands::showFound);
    connect(&window.services().session, &session::WorkspaceSession::closed, m_found, &QWidget::hide);
    // What is selected otherwise is no longer about that place.
    connect(&window.selection(), &Selection::changed, m_found, &QWidget::hide);
}

void SelectCommands::selectByExpression() {
    auto& services = m_window.services();
    auto* dialog = new selecting::ExpressionDialog(services.session, services.language, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &selecting::ExpressionDialog::found, this, &SelectCommands::take);
    connect(&services.session, &session::WorkspaceSession::closed, dialog, &QDialog::close);
    dialog->show();
}

void SelectCommands::selectByLocation() {
    auto& services = m_window.services();
    auto* dialog = new selecting::LocationDialog(services.session, services.language, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto showSelected = [this, dialog] {
        std::map<Kind, std::vector<std::int64_t>> selected;
        for (const auto& feature : m_window.selection().features())
            selected[geo::carto::infoOf(feature.layer).kind].push_back(feature.id);
        dialog->setSelected(std::move(selected));
    };
    showSelected();
    connect(&m_window.selection(), &Selection::changed, dialog, showSelected);
    connect(dialog, &selecting::LocationDialog::found, this, &SelectCommands::take);
    connect(&services.session, &session::WorkspaceSession::closed, dialog, &QDialog::close);
    dialog->show();
}

void SelectCommands::take(const std::vector<geo::carto::FeatureRef>& features, Combine how) {
    m_window.selection().set(selecting::combined(m_window.selection().features(), features, how));
}

void SelectCommands::selectAllSites() {
    m_selector->all({Kind::site}, [this](geo::Result<std::vector<geo::carto::FeatureRef>> rows) {
        if (rows) take(*rows, Combine::replace);
    });
}

// Among the kinds that are selected; all sites where nothing is.
void SelectCommands::invert() {
    std::set<Kind> kinds;
    for (const auto& feature : m_window.selection().features()) kinds.insert(geo::carto::infoOf(feature.layer).kind);
    if (kinds.empty()) kinds.insert(Kind::site);
    m_selector->all({kinds.begin(), kinds.end()}, [this](geo::Result<std::vector<geo::carto::FeatureRef>> rows) {
        if (!rows) return;
        const auto before = m_window.selection().features();
        std::vector<geo::carto::FeatureRef> others;
        std::ranges::copy_if(*rows, std::back_inserter(others),
                             [&](const auto& feature) { return !before.contains(feature); });
        take(others, Combine::replace);
    });
}

void SelectCommands::showFound(const map::FeatureRefs& features, geo::geom::PointM place) {
    auto& services = m_window.services();
    std::vector<records::FoundList::Item> items;
    for (const auto& feature : features) {
        const auto row = services.session.desk().rowById(geo::carto::infoOf(feature.layer).kind, feature.id);
        if (!row) continue;
        const QString name = text::fromUtf8(row->displayName());
        items.push_back({feature, text::label(feature.layer), name.isEmpty() ? text::fromUtf8(row->key()) : name});
    }
    m_found->setItems(std::move(items),
                      text::coordinateText(place, services.session.desk().info().epsg, services.language));
}

void SelectCommands::showChosen(const geo::carto::FeatureRef& feature) {
    const Kind kind = geo::carto::infoOf(feature.layer).kind;
    m_window.findChild<records::InspectorPanel*>()->show(kind, feature.id);
    if (const auto row = m_window.services().session.desk().rowById(kind, feature.id))
        m_window.canvas().flash(row->mainShape());
}

} // namespace app::window
