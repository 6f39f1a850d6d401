#include "coverage/access_page.h"

#include "coverage/coverage_sheets.h"
#include "coverage/coverage_text.h"
#include "text/code_label.h"
#include "text/sentence.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace app::coverage {

using geo::domain::AccessMethod;

namespace {

constexpr int kMostMinutes = 240;
constexpr int kMostPlaces = 100'000;
constexpr int kShownLetters = 14; // of the method where there is little room

} // namespace

AccessPage::AccessPage(const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_language(language) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2, 0, 0);
    column->setSpacing(2);
    column->addWidget(makeHead());
    m_told = new QLabel(this);
    m_told->setObjectName(QStringLiteral("accessTold"));
    m_told->setWordWrap(true);
    m_told->setContentsMargins(6, 0, 6, 0);
    column->addWidget(m_told);
    m_view = new tables::SheetView("accessView", tr("Access"), language, this);
    m_view->setEmptyText(tr("Places for 1,000 residents: each place is shared by all who can reach it."));
    column->addWidget(m_view, 1);
}

QWidget* AccessPage::makeHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(6, 0, 6, 0);
    m_method = new QComboBox(head);
    m_method->setObjectName(QStringLiteral("accessMethod"));
    m_method->setAccessibleName(tr("Method"));
    m_method->setMinimumContentsLength(kShownLetters);
    m_method->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_method->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (const auto method : {AccessMethod::enhanced, AccessMethod::twoStep})
        m_method->addItem(text::label(method), static_cast<int>(method));
    const auto spin = [&](const char* name, int least, int most, const QString& label) {
        auto* made = new QSpinBox(head);
        made->setObjectName(QLatin1String(name));
        made->setRange(least, most);
        made->setKeyboardTracking(false);
        auto* words = new QLabel(label, head);
        words->setBuddy(made);
        row->addWidget(words);
        row->addWidget(made);
        return made;
    };
    row->addWidget(m_method, 1);
    m_within = spin("accessWithin", 1, kMostMinutes, tr("w&ithin (min)"));
    m_unknown = spin("accessUnknown", 0, kMostPlaces, tr("capacity &unknown"));
    m_unknown->setSpecialValueText(tr("left out"));
    m_unknown->setToolTip(tr("Places that are taken for those whose capacity is not known; 0 leaves them out"));
    connect(m_method, &QComboBox::currentIndexChanged, this, &AccessPage::tell);
    connect(m_within, &QSpinBox::valueChanged, this, &AccessPage::tell);
    connect(m_unknown, &QSpinBox::valueChanged, this, &AccessPage::tell);
    return head;
}

void AccessPage::tell() {
    if (m_isShowing) return;
    m_params.method = static_cast<AccessMethod>(m_method->currentData().toInt());
    m_params.within = geo::Minutes{static_cast<double>(m_within->value())};
    m_params.capacityUnknown = m_unknown->value();
    emit accessChanged(m_params);
}

void AccessPage::setAsked(const Asked& asked) {
    m_params = asked.access;
    m_isShowing = true;
    m_method->setCurrentIndex(m_method->findData(static_cast<int>(m_params.method)));
    m_within->setValue(static_cast<int>(std::lround(m_params.within.value)));
    m_unknown->setValue(static_cast<int>(m_params.capacityUnknown));
    m_isShowing = false;
}

void AccessPage::setAnswer(const SharedAnswer& answer, std::optional<geo::domain::AreaKind> kind) {
    QStringList sentences;
    if (answer && answer->access) {
        sentences << accessSentence(*answer->access, m_language);
        const auto& known = answer->report->diagnostics; // told beside the coverage
        for (const auto& each : answer->access->diagnostics)
            if (const QString told = text::sentence(each, m_language); std::ranges::none_of(
                    known, [&](const auto& other) { return text::sentence(other, m_language) == told; }))
                sentences << told;
    } else if (answer && answer->accessError) {
        sentences << text::sentence(*answer->accessError, m_language);
    }
    m_told->setText(sentences.join(u' '));
    m_told->setVisible(!sentences.isEmpty());
    m_view->setSheet(answer && answer->access ? accessSheet(*answer->access, answer->accessBefore.get(), kind)
                                              : tables::Sheet{});
}

} // namespace app::coverage
