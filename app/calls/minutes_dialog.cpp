#include "calls/minutes_dialog.h"

#include "calls/write_document.h"
#include "files/file_dialog.h"
#include "text/sentence.h"
#include "timeline/civil_date.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>

namespace app::calls {

MinutesDialog::MinutesDialog(MinutesFacts facts, const QString& kept, bool canDecide, files::FileDialog& fileDialog,
                             const text::Language& language, QWidget* parent)
    : QDialog(parent)
    , m_facts(std::move(facts))
    , m_isKept(!kept.isEmpty())
    , m_fileDialog(fileDialog)
    , m_language(language)
    , m_day(new QDateEdit(timeline::civil(m_facts.day), this))
    , m_present(new QLineEdit(m_facts.present, this))
    , m_text(new QPlainTextEdit(kept, this)) {
    setObjectName(QStringLiteral("minutesDialog"));
    setWindowTitle(tr("Minutes of %1").arg(text::fromUtf8(m_facts.contents.call.name)));
    m_day->setObjectName(QStringLiteral("minutesDay"));
    m_day->setCalendarPopup(true);
    m_day->setLocale(language.locale());
    m_present->setObjectName(QStringLiteral("minutesPresent"));
    m_text->setObjectName(QStringLiteral("minutesText"));
    m_text->setAccessibleName(tr("Minutes"));
    m_text->setReadOnly(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* save = buttons->addButton(tr("Save as PDF or text…"), QDialogButtonBox::ActionRole);
    save->setObjectName(QStringLiteral("minutesSave"));
    if (!m_isKept) {
        auto* decide = buttons->addButton(tr("Decide with these minutes"), QDialogButtonBox::AcceptRole);
        decide->setObjectName(QStringLiteral("minutesDecide"));
        decide->setEnabled(canDecide);
        decide->setToolTip(canDecide ? tr("Keeps the minutes; the selected projects become approved placements")
                                     : tr("Close the call and decide about every application first."));
    }
    auto* form = new QFormLayout(this);
    form->addRow(tr("&Day"), m_day);
    form->addRow(tr("&Present"), m_present);
    form->addRow(m_text);
    form->addRow(buttons);
    m_day->setEnabled(!m_isKept);
    m_present->setEnabled(!m_isKept);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &MinutesDialog::save);
    connect(m_day, &QDateEdit::dateChanged, this, &MinutesDialog::write);
    connect(m_present, &QLineEdit::textChanged, this, &MinutesDialog::write);
    write();
    resize(640, 560);
}

// What is kept is not written anew.
void MinutesDialog::write() {
    if (m_isKept) return;
    m_facts.day = timeline::dateOf(m_day->date());
    m_facts.present = m_present->text();
    m_text->setPlainText(minutesText(m_facts, m_language));
}

geo::usecase::CallOutcome MinutesDialog::outcome() const {
    return {m_facts.day, m_facts.present.trimmed().toStdString(), m_text->toPlainText().toStdString()};
}

void MinutesDialog::save() {
    const QString file =
        m_fileDialog.save(this, tr("Save the minutes"), tr("minutes") + QStringLiteral(".pdf"),
                          tr("PDF (*.pdf);;Text (*.txt)"), QStringLiteral("pdf"), settings::Folder::print);
    if (file.isEmpty()) return;
    const QString minutes = m_text->toPlainText();
    const auto done = file.endsWith(QLatin1String(".txt"), Qt::CaseInsensitive)
                          ? writeText(file, minutes)
                          : writePdf(file, windowTitle(), htmlOf(minutes));
    if (!done) QMessageBox::warning(this, windowTitle(), text::sentence(done.error(), m_language));
}

} // namespace app::calls
