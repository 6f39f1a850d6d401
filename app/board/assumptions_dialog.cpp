#include "board/assumptions_dialog.h"

#include "text/sentence.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace app::board {

namespace {

enum Column { nameColumn, valueColumn, unitColumn, sourceColumn, whereColumn };

struct CodeName {
    std::string_view code;
    const char* name;
};

QString nameOf(const std::string& code) {
    using namespace geo::domain;
    static constexpr std::array<CodeName, 9> kNames{
        {{kRoofPower, QT_TRANSLATE_NOOP("app::board::AssumptionsDialog", "Peak power of a square metre of modules")},
         {kRoofCover, QT_TRANSLATE_NOOP("app::board::AssumptionsDialog", "Share of a roof that modules cover")},
         {kWalkSpeed, QT_TRANSLATE_NOOP("app::board::AssumptionsDialog", "Speed on foot")},
         {kCycleSpeed, QT_TRANSLATE_NOOP("app::board::AssumptionsDialog", "Speed by bicycle")},
         {kDriveShare,
          QT_TRANSLATE_NOOP("app::board::AssumptionsDialog", "Share of a street's speed that is driven in the mean")},
         {kTargetQpvWalk, QT_TRANSLATE_NOOP("app::board::AssumptionsDialog",
                                            "Target: every resident of a priority neighbourhood, on foot")},
         {kTargetDrive, QT_TRANSLATE_NOOP("app::board::AssumptionsDialog", "Target: every resident, by car")},
         {kTargetResidents, QT_TRANSLATE_NOOP("app::board::AssumptionsDialog", "Target: residents for one place")},
         {kTargetQpvShare, QT_TRANSLATE_NOOP("app::board::AssumptionsDialog",
                                             "Target: share of the places in priority neighbourhoods")}}};
    const auto found = std::ranges::find(kNames, code, &CodeName::code);
    return found == kNames.end() ? text::fromUtf8(code) : AssumptionsDialog::tr(found->name);
}

// Figures of the program that nobody has published are told as such.
QString sourceOf(const geo::usecase::AssumptionInForce& figure) {
    if (figure.assumption.source.empty() && !figure.isSet()) return AssumptionsDialog::tr("working assumption");
    return text::fromUtf8(figure.assumption.source);
}

} // namespace

AssumptionsDialog::AssumptionsDialog(session::WorkspaceSession& session, const text::Language& language,
                                     QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_language(language)
    , m_list(new QTreeWidget(this))
    , m_told(new QLabel(this))
    , m_reset(new QPushButton(tr("Back to the program's figure"), this)) {
    setObjectName(QStringLiteral("assumptionsDialog"));
    setWindowTitle(tr("Assumptions"));
    m_list->setObjectName(QStringLiteral("assumptions"));
    m_list->setAccessibleName(tr("Assumptions"));
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({tr("Figure"), tr("Value"), tr("Unit"), tr("Source"), tr("Set in")});
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed);
    m_told->setObjectName(QStringLiteral("assumptionsTold"));
    m_told->setWordWrap(true);
    m_reset->setObjectName(QStringLiteral("assumptionsReset"));
    auto* words = new QLabel(tr("Figures that calculations rest on. Double-click a value, a unit or a source to set it "
                                "for this workspace; results that use it print it with its source."),
                             this);
    words->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_reset, QDialogButtonBox::ResetRole);
    auto* column = new QVBoxLayout(this);
    column->addWidget(words);
    column->addWidget(m_list, 1);
    column->addWidget(m_told);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_reset, &QPushButton::clicked, this, &AssumptionsDialog::reset);
    connect(m_list, &QTreeWidget::itemChanged, this, &AssumptionsDialog::take);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &AssumptionsDialog::showChoice);
    fill();
    m_list->setCurrentItem(m_list->topLevelItem(0), valueColumn);
    resize(720, 300);
}

void AssumptionsDialog::fill() {
    geo::JobControl job;
    auto all = geo::usecase::readAssumptions(m_session.desk(), job);
    if (!all) return tell(all.error());
    m_all = std::move(*all);
    m_isFilling = true;
    const int current = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->clear();
    for (const auto& each : m_all) {
        auto* item =
            new QTreeWidgetItem(m_list, {nameOf(each.assumption.code), m_language.plainNumber(each.assumption.value),
                                         text::fromUtf8(each.assumption.unit), sourceOf(each),
                                         each.isSet() ? tr("workspace") : tr("program")});
        item->setToolTip(nameColumn, text::fromUtf8(each.assumption.code));
        if (!m_session.isReadOnly()) item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
    for (const int column : {nameColumn, valueColumn, unitColumn, whereColumn}) m_list->resizeColumnToContents(column);
    m_list->setCurrentItem(m_list->topLevelItem(std::max(0, current)), valueColumn);
    m_isFilling = false;
    showChoice();
}

void AssumptionsDialog::take(QTreeWidgetItem* item, int column) {
    if (m_isFilling) return;
    const auto row = static_cast<std::size_t>(m_list->indexOfTopLevelItem(item));
    geo::domain::Assumption wanted = m_all.at(row).assumption;
    const std::string typed = item->text(column).trimmed().toStdString();
    const auto value = geo::domain::parseValue({.name = "value", .type = geo::domain::FieldType::number}, typed);
    geo::Result<void> done;
    if (column == valueColumn && !value) {
        done = std::unexpected(value.error());
    } else {
        if (column == valueColumn && std::holds_alternative<double>(*value)) wanted.value = std::get<double>(*value);
        if (column == unitColumn) wanted.unit = typed;
        if (column == sourceColumn) wanted.source = typed;
        const bool isChange = wanted.value != m_all[row].assumption.value ||
                              wanted.unit != m_all[row].assumption.unit ||
                              wanted.source != m_all[row].assumption.source;
        if (isChange)
            done = m_session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
                GEO_TRY(geo::usecase::setAssumption(desk, wanted));
                return {};
            });
    }
    m_told->clear();
    if (!done) tell(done.error());
    // The editor is still open on the item.
    QMetaObject::invokeMethod(this, &AssumptionsDialog::fill, Qt::QueuedConnection);
}

void AssumptionsDialog::reset() {
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0) return;
    const std::string code = m_all.at(static_cast<std::size_t>(row)).assumption.code;
    const auto done = m_session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
        GEO_TRY(geo::usecase::resetAssumption(desk, code));
        return {};
    });
    if (!done) tell(done.error());
    fill();
}

void AssumptionsDialog::showChoice() {
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_reset->setEnabled(row >= 0 && m_all.at(static_cast<std::size_t>(row)).isSet() && !m_session.isReadOnly());
}

void AssumptionsDialog::tell(const geo::Error& error) {
    m_told->setText(text::sentence(error, m_language));
}

} // namespace app::board
