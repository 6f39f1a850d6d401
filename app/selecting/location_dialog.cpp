#include "selecting/location_dialog.h"

#include "selecting/expression_dialog.h"
#include "text/sentence.h"
#include "text/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace app::selecting {

using geo::domain::Kind;
using geo::usecase::Relation;

namespace {

Kind kindIn(const QComboBox& box) {
    return static_cast<Kind>(box.currentData().toInt());
}

} // namespace

LocationDialog::LocationDialog(session::WorkspaceSession& session, text::Language language, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_language(std::move(language))
    , m_selector(session)
    , m_kind(new QComboBox(this))
    , m_relation(new QComboBox(this))
    , m_distance(new QDoubleSpinBox(this))
    , m_other(new QComboBox(this))
    , m_onlySelected(new QCheckBox(this))
    , m_how(new QComboBox(this))
    , m_state(new QLabel(this)) {
    setObjectName(QStringLiteral("locationDialog"));
    setWindowTitle(tr("Select by location"));
    for (const Kind each : geo::usecase::selectableKinds()) {
        m_kind->addItem(text::title(each), static_cast<int>(each));
        m_other->addItem(text::title(each), static_cast<int>(each));
    }
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(Kind::site)));
    m_other->setCurrentIndex(m_other->findData(static_cast<int>(Kind::qpv)));
    m_relation->addItem(tr("meet"), static_cast<int>(Relation::intersects));
    m_relation->addItem(tr("lie within"), static_cast<int>(Relation::within));
    m_relation->addItem(tr("are nearer than"), static_cast<int>(Relation::near));
    m_distance->setRange(0.0, 100'000.0);
    m_distance->setDecimals(1);
    m_distance->setValue(300.0);
    m_distance->setSuffix(tr(" m"));
    fillCombine(*m_how);
    makeLayout();
    for (QComboBox* box : {m_relation, m_other})
        connect(box, &QComboBox::currentIndexChanged, this, &LocationDialog::showChoices);
    showChoices();
}

void LocationDialog::makeLayout() {
    m_kind->setObjectName(QStringLiteral("locationKind"));
    m_relation->setObjectName(QStringLiteral("locationRelation"));
    m_distance->setObjectName(QStringLiteral("locationDistance"));
    m_other->setObjectName(QStringLiteral("locationOther"));
    m_onlySelected->setObjectName(QStringLiteral("locationOnlySelected"));
    m_how->setObjectName(QStringLiteral("locationHow"));
    m_state->setObjectName(QStringLiteral("locationState"));
    m_state->setWordWrap(true);
    auto* form = new QFormLayout;
    form->addRow(tr("&Rows of"), m_kind);
    form->addRow(tr("that"), m_relation);
    form->addRow(tr("&Distance"), m_distance);
    form->addRow(tr("rows &of"), m_other);
    form->addRow(m_onlySelected);
    form->addRow(tr("What is &found is taken"), m_how);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_apply = buttons->addButton(tr("Select"), QDialogButtonBox::ApplyRole);
    m_apply->setObjectName(QStringLiteral("locationApply"));
    m_stop = buttons->addButton(tr("Stop"), QDialogButtonBox::ActionRole);
    m_stop->setObjectName(QStringLiteral("locationStop"));
    m_stop->setEnabled(false);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_state);
    column->addStretch(1);
    column->addWidget(buttons);
    connect(m_apply, &QPushButton::clicked, this, &LocationDialog::apply);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_selector.cancel();
        m_stop->setEnabled(false);
        m_state->setText(tr("Stopped: the selection is as it was."));
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void LocationDialog::setSelected(std::map<Kind, std::vector<std::int64_t>> selected) {
    m_selected = std::move(selected);
    showChoices();
}

void LocationDialog::showChoices() {
    m_distance->setEnabled(static_cast<Relation>(m_relation->currentData().toInt()) == Relation::near);
    const auto rows = m_selected.find(kindIn(*m_other));
    const std::size_t count = rows == m_selected.end() ? 0 : rows->second.size();
    m_onlySelected->setText(tr("only the %n selected one(s)", nullptr, static_cast<int>(count)));
    m_onlySelected->setEnabled(count > 0);
    if (count == 0) m_onlySelected->setChecked(false);
}

geo::usecase::LocationQuery LocationDialog::query() const {
    geo::usecase::LocationQuery query;
    query.kind = kindIn(*m_kind);
    query.relation = static_cast<Relation>(m_relation->currentData().toInt());
    query.distance = geo::Metres{m_distance->value()};
    query.other = kindIn(*m_other);
    if (m_onlySelected->isChecked()) query.rows = m_selected.at(query.other);
    return query;
}

void LocationDialog::apply() {
    if (!m_session.isOpen()) return;
    const auto how = static_cast<Combine>(m_how->currentData().toInt());
    m_state->setText(tr("Looking…"));
    m_stop->setEnabled(true);
    m_selector.byLocation(query(), [this, how](geo::Result<std::vector<geo::carto::FeatureRef>> rows) {
        m_stop->setEnabled(false);
        if (!rows) return m_state->setText(text::sentence(rows.error(), m_language));
        m_state->setText(tr("%n row(s) found.", nullptr, static_cast<int>(rows->size())));
        emit found(*rows, how);
    });
}

} // namespace app::selecting
