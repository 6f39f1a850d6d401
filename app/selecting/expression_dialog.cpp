#include "selecting/expression_dialog.h"

#include "domain/expression.h"
#include "text/code_label.h"
#include "text/field_label.h"
#include "text/sentence.h"
#include "text/words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

namespace app::selecting {

namespace {

constexpr int kPauseMilliseconds = 250;
constexpr int kFieldRole = Qt::UserRole;

// The codes that a field may have, as they are written in a condition.
QString hintOf(const geo::domain::FieldInfo& field) {
    QStringList codes;
    for (const std::string_view code : field.codes)
        codes << QStringLiteral("'%1': %2").arg(text::fromUtf8(code), text::codeLabel(field.codes, code));
    return codes.join(u'\n');
}

} // namespace

void fillCombine(QComboBox& box) {
    box.addItem(ExpressionDialog::tr("as the new selection"), static_cast<int>(Combine::replace));
    box.addItem(ExpressionDialog::tr("added to the selection"), static_cast<int>(Combine::add));
    box.addItem(ExpressionDialog::tr("taken off the selection"), static_cast<int>(Combine::remove));
    box.addItem(ExpressionDialog::tr("among the selection only"), static_cast<int>(Combine::intersect));
}

ExpressionDialog::ExpressionDialog(session::WorkspaceSession& session, text::Language language, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_language(std::move(language))
    , m_counter(session)
    , m_selector(session)
    , m_kind(new QComboBox(this))
    , m_how(new QComboBox(this))
    , m_fields(new QListWidget(this))
    , m_text(new QPlainTextEdit(this))
    , m_state(new QLabel(this)) {
    setObjectName(QStringLiteral("expressionDialog"));
    setWindowTitle(tr("Select by condition"));
    for (const geo::domain::Kind each : geo::usecase::selectableKinds())
        m_kind->addItem(text::title(each), static_cast<int>(each));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(geo::domain::Kind::site)));
    fillCombine(*m_how);
    makeLayout();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &ExpressionDialog::count);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ExpressionDialog::check);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showFields();
        check();
    });
    connect(m_fields, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        m_text->insertPlainText(item->data(kFieldRole).toString() + u' ');
        m_text->setFocus();
    });
    showFields();
    check();
}

void ExpressionDialog::makeLayout() {
    m_kind->setObjectName(QStringLiteral("expressionKind"));
    m_how->setObjectName(QStringLiteral("expressionHow"));
    m_fields->setObjectName(QStringLiteral("expressionFields"));
    m_fields->setAccessibleName(tr("Fields"));
    m_fields->setToolTip(tr("Enter or a double click writes the field into the condition."));
    m_text->setObjectName(QStringLiteral("expressionText"));
    m_text->setAccessibleName(tr("Condition"));
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(QStringLiteral("land_area_m2 >= 1000 and life_cycle = 'mobilisable'"));
    m_state->setObjectName(QStringLiteral("expressionState"));
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_apply = buttons->addButton(tr("Select"), QDialogButtonBox::ApplyRole);
    m_apply->setObjectName(QStringLiteral("expressionApply"));
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_fields, 2);
    middle->addWidget(m_text, 3);
    auto* form = new QFormLayout;
    form->addRow(tr("&Rows of"), m_kind);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addLayout(middle, 1);
    column->addWidget(m_state);
    auto* last = new QFormLayout;
    last->addRow(tr("What is &found is taken"), m_how);
    column->addLayout(last);
    column->addWidget(buttons);
    resize(620, 420);
    connect(m_apply, &QPushButton::clicked, this, &ExpressionDialog::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

geo::domain::Kind ExpressionDialog::kind() const {
    return static_cast<geo::domain::Kind>(m_kind->currentData().toInt());
}

void ExpressionDialog::showFields() {
    m_fields->clear();
    for (const geo::domain::FieldInfo& field : geo::domain::infoOf(kind()).fields) {
        const QString name = text::fromUtf8(field.name);
        auto* item = new QListWidgetItem(tr("%1 (%2)").arg(text::heading(field), name), m_fields);
        item->setData(kFieldRole, name);
        item->setToolTip(hintOf(field));
    }
}

void ExpressionDialog::check() {
    m_counter.cancel();
    m_pause.stop();
    const auto parsed = geo::domain::Expression::parse(m_text->toPlainText().toStdString(), kind());
    m_apply->setEnabled(parsed.has_value() && m_session.isOpen());
    if (!parsed) {
        m_state->setText(text::sentence(parsed.error(), m_language));
        return;
    }
    m_state->setText(tr("Counting…"));
    m_pause.start();
}

void ExpressionDialog::count() {
    if (!m_session.isOpen()) return m_state->clear();
    m_counter.where(kind(), m_text->toPlainText(), [this](geo::Result<std::vector<geo::carto::FeatureRef>> rows) {
        if (rows)
            m_state->setText(tr("%n row(s) meet the condition.", nullptr, static_cast<int>(rows->size())));
        else if (rows.error().code != geo::ErrorCode::cancelled)
            m_state->setText(text::sentence(rows.error(), m_language));
    });
}

void ExpressionDialog::apply() {
    const auto how = static_cast<Combine>(m_how->currentData().toInt());
    m_selector.where(kind(), m_text->toPlainText(), [this, how](geo::Result<std::vector<geo::carto::FeatureRef>> rows) {
        if (rows)
            emit found(*rows, how);
        else if (rows.error().code != geo::ErrorCode::cancelled)
            m_state->setText(text::sentence(rows.error(), m_language));
    });
}

} // namespace app::selecting
