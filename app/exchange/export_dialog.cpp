#include "exchange/export_dialog.h"

#include "text/language.h"
#include "text/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

#include <array>

namespace app::exchange {

using geo::domain::Kind;

namespace {

struct Format {
    const char* name;
    const char* suffix;
    const char* profile;
};

constexpr std::array<Format, 5> kFormats = {
    {{QT_TRANSLATE_NOOP("ExportDialog", "CSV for a French Excel"), "csv", "fr-csv"},
     {QT_TRANSLATE_NOOP("ExportDialog", "CSV (RFC 4180)"), "csv", "csv"},
     {QT_TRANSLATE_NOOP("ExportDialog", "Excel workbook"), "xlsx", ""},
     {QT_TRANSLATE_NOOP("ExportDialog", "GeoPackage"), "gpkg", ""},
     {QT_TRANSLATE_NOOP("ExportDialog", "GeoJSON"), "geojson", ""}}};

} // namespace

ExportDialog::ExportDialog(QWidget* parent)
    : QDialog(parent)
    , m_kind(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_public(new QCheckBox(tr("Without owners and contacts (public file)"), this)) {
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export rows"));
    for (const Kind kind : geo::domain::kAllKinds)
        if (kind != Kind::dataset) m_kind->addItem(text::title(kind), static_cast<int>(kind));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(Kind::site)));
    for (const Format& format : kFormats) m_format->addItem(QCoreApplication::translate("ExportDialog", format.name));
    m_public->setChecked(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Choose the file…"));
    auto* form = new QFormLayout(this);
    form->addRow(tr("&Rows"), m_kind);
    form->addRow(tr("&Format"), m_format);
    form->addRow(QString{}, m_public);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

ExportChoice ExportDialog::choice() const {
    const Format& format = kFormats.at(static_cast<std::size_t>(m_format->currentIndex()));
    return {{static_cast<Kind>(m_kind->currentData().toInt())}, format.profile, m_public->isChecked()};
}

QString ExportDialog::suggestedName() const {
    return text::fromUtf8(geo::domain::name(choice().kinds.front())) + QLatin1Char('.') + suffix();
}

QString ExportDialog::filter() const {
    return QStringLiteral("%1 (*.%2)").arg(m_format->currentText(), suffix());
}

QString ExportDialog::suffix() const {
    return QLatin1String(kFormats.at(static_cast<std::size_t>(m_format->currentIndex())).suffix);
}

} // namespace app::exchange
