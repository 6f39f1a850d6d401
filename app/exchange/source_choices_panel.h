#pragma once

#include "exchange/import_queue_model.h"
#include "text/language.h"
#include "usecase/preview_source.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace app::exchange {

// What is chosen about one source: as what it is read, how, and what becomes of the rows that are there.
class SourceChoicesPanel : public QWidget {
    Q_OBJECT

public:
    explicit SourceChoicesPanel(const text::Language& language, QWidget* parent = nullptr);

    // Shows the choices of a source; null for none. `kept`: rows of its kind that the workspace has; `takesStyle`:
    // whether its style will be taken, none where it brings none.
    void show(const QueuedSource* source, std::int64_t kept, std::optional<bool> takesStyle);

signals:
    // The user chose: `change` puts it into the request.
    void chosen(const std::function<void(geo::usecase::ImportRequest&)>& change);
    // The same for what is read no other way for it: mode, producer, licence, vintage.
    void noted(const std::function<void(geo::usecase::ImportRequest&)>& change);

private:
    QComboBox* addCombo(QFormLayout& form, const QString& label, const char* name);
    QLineEdit* addText(QFormLayout& form, const QString& label, const char* name,
                       std::string geo::usecase::ImportRequest::*member);
    void wire();
    void showKind(const QueuedSource& source);
    void showPresets(const QueuedSource& source);
    void showLayers(const QueuedSource& source);
    void showCrs(const QueuedSource& source);
    void showEncodings(const QueuedSource& source);
    void showStyle(const QueuedSource* source, std::optional<bool> takesStyle);
    void chooseCrs();

    text::Language m_language;
    QComboBox* m_kind;
    QComboBox* m_preset;
    QComboBox* m_layer;
    QComboBox* m_crs;
    QCheckBox* m_swap;
    QCheckBox* m_style;
    QComboBox* m_encoding;
    QComboBox* m_mode;
    QLabel* m_meaning;
    QLineEdit* m_producer;
    QLineEdit* m_licence;
    QLineEdit* m_vintage;
    int m_crsBefore = 0;
};

} // namespace app::exchange
