#include "records/value_picker.h"

#include "text/value_text.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::records {

namespace {

constexpr int kValueRole = Qt::UserRole;     // as it is kept
constexpr int kWordsRole = Qt::UserRole + 1; // without the count
constexpr int kUnknownRole = Qt::UserRole + 2;

} // namespace

ValuePicker::ValuePicker(const QString& title, const geo::usecase::ValueCounts& counts, const Words& words,
                         const std::optional<geo::usecase::OneOf>& chosen, const text::Language& language,
                         QWidget* parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this)) {
    setObjectName(QStringLiteral("valuePicker"));
    setWindowTitle(title);
    m_search->setPlaceholderText(tr("Search a value"));
    m_search->setAccessibleName(tr("Search a value"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("valueList"));
    m_list->setAccessibleName(title);
    fill(counts, words, chosen, language);
    auto* all = new QPushButton(tr("&All"), this);
    auto* none = new QPushButton(tr("&None"), this);
    auto* line = new QHBoxLayout;
    line->addWidget(all);
    line->addWidget(none);
    line->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addLayout(line);
    if (!counts.isWhole)
        column->addWidget(
            new QLabel(tr("Only the %n most frequent values are listed.", nullptr, m_list->count()), this));
    column->addWidget(buttons);
    connect(m_search, &QLineEdit::textChanged, this, &ValuePicker::search);
    connect(all, &QPushButton::clicked, this, [this] { tickShown(true); });
    connect(none, &QPushButton::clicked, this, [this] { tickShown(false); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(360, 440);
}

void ValuePicker::fill(const geo::usecase::ValueCounts& counts, const Words& words,
                       const std::optional<geo::usecase::OneOf>& chosen, const text::Language& language) {
    for (const auto& line : counts.values) {
        const bool isKnown = geo::domain::isKnown(line.value);
        const std::string kept = geo::domain::toText(line.value);
        const QString shown = words(line.value);
        auto* item =
            new QListWidgetItem(QStringLiteral("%1 (%2)").arg(shown, text::countText(line.count, language)), m_list);
        item->setData(kValueRole, text::fromUtf8(kept));
        item->setData(kWordsRole, shown);
        item->setData(kUnknownRole, !isKnown);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        const bool isTicked = !chosen || (isKnown ? chosen->values.contains(kept) : chosen->isUnknownTaken);
        item->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
    }
}

void ValuePicker::search(const QString& typed) {
    const auto folded = [](const QString& text) { return geo::domain::folded(text.toStdString()); };
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setHidden(folded(m_list->item(i)->text()).find(folded(typed)) == std::string::npos);
}

void ValuePicker::tickShown(bool isTicked) {
    for (int i = 0; i < m_list->count(); ++i)
        if (!m_list->item(i)->isHidden()) m_list->item(i)->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
}

std::optional<geo::usecase::OneOf> ValuePicker::choice() const {
    geo::usecase::OneOf chosen;
    bool isAll = true;
    for (int i = 0; i < m_list->count(); ++i) {
        const QListWidgetItem* item = m_list->item(i);
        if (item->checkState() != Qt::Checked)
            isAll = false;
        else if (item->data(kUnknownRole).toBool())
            chosen.isUnknownTaken = true;
        else
            chosen.values.insert(item->data(kValueRole).toString().toStdString());
    }
    if (isAll) return std::nullopt;
    return chosen;
}

QString ValuePicker::choiceText() const {
    QStringList words;
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->checkState() == Qt::Checked) words << m_list->item(i)->data(kWordsRole).toString();
    return words.isEmpty() ? tr("none") : words.join(QStringLiteral(", "));
}

} // namespace app::records
