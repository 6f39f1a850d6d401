#include "scenarios/keep_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace app::scenarios {

KeepDialog::KeepDialog(const QString& title, const QString& name, QWidget* parent)
    : QDialog(parent)
    , m_name(new QLineEdit(name, this))
    , m_note(new QLineEdit(this)) {
    setObjectName(QStringLiteral("keepDialog"));
    setWindowTitle(title);
    m_name->setObjectName(QStringLiteral("keepName"));
    m_name->selectAll();
    m_note->setObjectName(QStringLiteral("keepNote"));
    auto* form = new QFormLayout(this);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("N&ote"), m_note);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* ok = buttons->button(QDialogButtonBox::Ok);
    const auto show = [ok](const QString& text) { ok->setEnabled(!text.trimmed().isEmpty()); };
    connect(m_name, &QLineEdit::textChanged, this, show);
    show(name);
    resize(380, sizeHint().height());
}

void KeepDialog::setNote(const QString& note) {
    m_note->setText(note);
}

QString KeepDialog::name() const {
    return m_name->text().trimmed();
}

QString KeepDialog::note() const {
    return m_note->text().trimmed();
}

} // namespace app::scenarios
