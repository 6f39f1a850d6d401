#include "coverage/catchment_page.h"

#include "coverage/minutes_field.h"

#include "coverage/coverage_sheets.h"
#include "coverage/coverage_text.h"
#include "text/code_label.h"
#include "text/sentence.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::coverage {

using geo::domain::TravelDirection;
using geo::domain::TravelMode;

namespace {

constexpr QLatin1StringView kKey{"catchment:"};

} // namespace

CatchmentPage::CatchmentPage(CatchmentController& controller, const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_language(language)
    , m_view(new tables::SheetView("catchmentView", tr("Catchments"), language, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2, 0, 0);
    column->setSpacing(2);
    column->addWidget(makeHead());
    m_told = new QLabel(this);
    m_told->setObjectName(QStringLiteral("catchmentTold"));
    m_told->setWordWrap(true);
    m_told->setContentsMargins(6, 0, 6, 0);
    m_told->hide();
    column->addWidget(m_told);
    column->addWidget(m_view, 1);
    column->addWidget(makeButtons());
    m_view->setEmptyText(
        tr("What is reached from a place within so many minutes. “From a click”, then click the map."));
    connect(m_view, &tables::SheetView::rowsSelected, this, [this] {
        m_remove->setEnabled(!m_view->selectedKeys().isEmpty());
        if (const auto place = m_view->currentPlace()) emit placeChosen(*place);
    });
    connect(&controller, &CatchmentController::changed, this, &CatchmentPage::showCatchments);
    connect(&controller, &CatchmentController::runningChanged, this, &CatchmentPage::showCatchments);
    connect(&controller, &CatchmentController::paramsChanged, this, &CatchmentPage::showParams);
    connect(&controller, &CatchmentController::told, this, [this](const std::vector<geo::Diagnostic>& diagnostics) {
        QStringList sentences;
        for (const auto& each : diagnostics) sentences << text::sentence(each, m_language);
        m_told->setText(sentences.join(u' '));
        m_told->show();
    });
    showParams();
    showCatchments();
}

QWidget* CatchmentPage::makeHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(6, 0, 6, 0);
    m_mode = new QComboBox(head);
    m_mode->setObjectName(QStringLiteral("catchmentMode"));
    m_mode->setAccessibleName(tr("Travel"));
    for (const auto mode : {TravelMode::walk, TravelMode::cycle, TravelMode::drive})
        m_mode->addItem(text::label(mode), static_cast<int>(mode));
    m_minutes = new MinutesField("catchmentMinutes", m_language, head);
    m_minutes->setMaximumWidth(140);
    m_direction = new QComboBox(head);
    m_direction->setObjectName(QStringLiteral("catchmentDirection"));
    m_direction->setAccessibleName(tr("Direction"));
    for (const auto direction : {TravelDirection::away, TravelDirection::towards})
        m_direction->addItem(text::label(direction), static_cast<int>(direction));
    m_direction->setToolTip(tr("They differ where streets are one-way"));
    auto* words = new QLabel(tr("wit&hin (min)"), head);
    words->setBuddy(m_minutes);
    row->addWidget(m_mode);
    row->addWidget(words);
    row->addWidget(m_minutes);
    row->addWidget(m_direction);
    row->addStretch(1);
    const auto take = [this] {
        if (m_isShowing) return;
        auto params = m_controller.params();
        params.travel.mode = static_cast<TravelMode>(m_mode->currentData().toInt());
        params.direction = static_cast<TravelDirection>(m_direction->currentData().toInt());
        m_controller.setParams(params);
    };
    connect(m_mode, &QComboBox::currentIndexChanged, this, take);
    connect(m_direction, &QComboBox::currentIndexChanged, this, take);
    connect(m_minutes, &MinutesField::refused, &m_controller, &CatchmentController::failed);
    connect(m_minutes, &MinutesField::minutesChosen, this, [this](const std::vector<geo::Minutes>& minutes) {
        auto params = m_controller.params();
        params.minutes = minutes;
        m_controller.setParams(params);
    });
    return head;
}

QWidget* CatchmentPage::makeButtons() {
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(6, 0, 6, 2);
    const auto add = [&](const QString& words, const char* name) {
        auto* made = new QPushButton(words, line);
        made->setObjectName(QLatin1String(name));
        row->addWidget(made);
        return made;
    };
    auto* click = add(tr("&From a click"), "catchmentClick");
    m_fromSelection = add(tr("Of the &selection"), "catchmentSelection");
    m_fromSelection->setToolTip(tr("Of the selected sites, third places and points of interest"));
    row->addStretch(1);
    m_remove = add(tr("Re&move"), "catchmentRemove");
    m_clear = add(tr("Remove a&ll"), "catchmentClear");
    connect(click, &QPushButton::clicked, this, &CatchmentPage::clickRequested);
    connect(m_fromSelection, &QPushButton::clicked, this, &CatchmentPage::selectionRequested);
    connect(m_remove, &QPushButton::clicked, this, &CatchmentPage::removeSelected);
    connect(m_clear, &QPushButton::clicked, &m_controller, &CatchmentController::clear);
    return line;
}

void CatchmentPage::removeSelected() {
    std::vector<std::size_t> positions;
    for (const QString& key : m_view->selectedKeys())
        if (key.startsWith(kKey)) positions.push_back(key.mid(kKey.size()).toULongLong());
    m_controller.remove(positions);
}

void CatchmentPage::setSelected(std::size_t rows) {
    m_selected = rows;
    m_fromSelection->setEnabled(rows > 0);
}

void CatchmentPage::showParams() {
    m_isShowing = true;
    const auto& params = m_controller.params();
    m_mode->setCurrentIndex(m_mode->findData(static_cast<int>(params.travel.mode)));
    m_direction->setCurrentIndex(m_direction->findData(static_cast<int>(params.direction)));
    m_minutes->setMinutes(params.minutes);
    m_isShowing = false;
}

void CatchmentPage::showCatchments() {
    m_told->setVisible(m_told->isVisible() && !m_controller.isRunning());
    m_view->setSheet(catchmentSheet(m_controller.reports()));
    m_remove->setEnabled(!m_view->selectedKeys().isEmpty());
    m_clear->setEnabled(!m_controller.reports().empty());
    setSelected(m_selected);
}

} // namespace app::coverage
