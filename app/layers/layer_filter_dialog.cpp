#include "layers/layer_filter_dialog.h"

#include "text/code_label.h"
#include "text/field_label.h"
#include "text/sentence.h"
#include "usecase/row_filter.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::layers {

namespace {

constexpr int kTypingMilliseconds = 300;

struct Counts {
    std::size_t shown = 0;
    std::int64_t all = 0;
};

geo::Result<Counts> countsOf(const geo::usecase::Desk& desk, geo::carto::LayerId layer, const std::string& filter,
                             geo::JobControl& job) {
    const auto kind = geo::carto::infoOf(layer).kind;
    const std::string own = geo::usecase::ownRows(layer);
    const std::string both = own.empty() || filter.empty() ? own + filter : own + " and (" + filter + ")";
    Counts counts;
    GEO_ASSIGN(const auto shown, geo::usecase::numbersWhere(desk, kind, both, job));
    counts.shown = shown.size();
    if (own.empty()) {
        GEO_ASSIGN(counts.all, desk.count(kind));
    } else {
        GEO_ASSIGN(const auto all, geo::usecase::numbersWhere(desk, kind, own, job));
        counts.all = std::ssize(all);
    }
    return counts;
}

} // namespace

LayerFilterDialog::LayerFilterDialog(session::WorkspaceSession& session, const text::Language& language,
                                     geo::carto::LayerId layer, const std::string& filter, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_language(language)
    , m_layer(layer)
    , m_text(new QPlainTextEdit(text::fromUtf8(filter), this))
    , m_fields(new QListWidget(this))
    , m_state(new QLabel(this))
    , m_count(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::Reset, this)) {
    setObjectName(QStringLiteral("layerFilterDialog"));
    setWindowTitle(tr("Filter of the layer: %1").arg(text::label(layer)));
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMilliseconds);
    fillFields();
    arrange();
    connect(m_text, &QPlainTextEdit::textChanged, this, &LayerFilterDialog::check);
    connect(&m_typing, &QTimer::timeout, this, &LayerFilterDialog::count);
    connect(m_fields, &QListWidget::itemActivated, this, &LayerFilterDialog::insertField);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons->button(QDialogButtonBox::Reset), &QPushButton::clicked, this, [this] {
        m_text->clear();
        accept();
    });
    check();
}

void LayerFilterDialog::arrange() {
    m_text->setObjectName(QStringLiteral("filterText"));
    m_text->setAccessibleName(tr("Condition"));
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(QStringLiteral("land_area_m2 >= 500 and not pollution = 'averee'")); // not a language's
    m_fields->setObjectName(QStringLiteral("filterFields"));
    m_fields->setAccessibleName(tr("Fields"));
    m_state->setObjectName(QStringLiteral("filterState"));
    m_state->setWordWrap(true);
    m_state->setMinimumHeight(3 * fontMetrics().height());
    m_state->setAlignment(Qt::AlignTop);
    m_count->setObjectName(QStringLiteral("filterCount"));
    m_buttons->button(QDialogButtonBox::Reset)->setText(tr("Show every row"));
    auto* said =
        new QLabel(tr("Only rows for which this is true are shown, on the map, in the tables and in matching:"), this);
    said->setWordWrap(true);
    said->setBuddy(m_text);
    auto* typed = new QVBoxLayout;
    typed->addWidget(said);
    typed->addWidget(m_text, 1);
    typed->addWidget(m_state);
    typed->addWidget(m_count);
    auto* columns = new QHBoxLayout;
    columns->addLayout(typed, 3);
    columns->addWidget(m_fields, 2);
    auto* rows = new QVBoxLayout(this);
    rows->addLayout(columns, 1);
    rows->addWidget(m_buttons);
    resize(680, 360);
    m_text->setFocus();
}

void LayerFilterDialog::fillFields() {
    for (const auto& field : geo::domain::infoOf(geo::carto::infoOf(m_layer).kind).fields) {
        auto* item = new QListWidgetItem(
            QStringLiteral("%1 – %2").arg(text::fromUtf8(field.name), text::heading(field)), m_fields);
        item->setData(Qt::UserRole, text::fromUtf8(field.name));
        QStringList codes;
        for (const std::string_view code : field.codes) codes << QStringLiteral("'%1'").arg(text::fromUtf8(code));
        if (!codes.isEmpty()) item->setToolTip(codes.join(QStringLiteral(", ")));
    }
    m_fields->setToolTip(tr("Enter or a double click puts the field into the condition."));
}

void LayerFilterDialog::insertField() {
    if (const auto* item = m_fields->currentItem()) m_text->insertPlainText(item->data(Qt::UserRole).toString());
    m_text->setFocus();
}

std::string LayerFilterDialog::filter() const {
    return m_text->toPlainText().trimmed().toStdString();
}

void LayerFilterDialog::check() {
    const auto parsed = geo::domain::Expression::parse(filter(), geo::carto::infoOf(m_layer).kind);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(parsed.has_value());
    m_state->setText(parsed ? QString{} : text::sentence(parsed.error(), m_language));
    m_count->clear();
    m_job = {};
    if (parsed) m_typing.start();
}

void LayerFilterDialog::count() {
    const auto work = [layer = m_layer, filter = filter()](const geo::usecase::Desk& desk, geo::JobControl& job) {
        return countsOf(desk, layer, filter, job);
    };
    m_job = m_session.run<Counts>(tr("Counting the rows"), work, [this](geo::Result<Counts> counts) {
        if (!counts) return;
        m_count->setText(tr("%1 rows of %2")
                             .arg(m_language.number(static_cast<double>(counts->shown), 0),
                                  m_language.number(static_cast<double>(counts->all), 0)));
    });
}

} // namespace app::layers
