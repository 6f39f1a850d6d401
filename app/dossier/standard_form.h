#pragma once

#include "domain/standard.h"
#include "text/language.h"
#include "usecase/site_dossier.h"

#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

class QFormLayout;
class QLabel;

namespace app::dossier {

class StandardFieldEditor;

// A face of a site as the sheet of its standard: the fields in their official order under themes. What the site holds
// is not repeated. Each finished change is handed on at once.
class StandardForm : public QWidget {
    Q_OBJECT

public:
    StandardForm(geo::domain::Kind face, const text::Language& language, QWidget* parent = nullptr);

    void setFace(const geo::domain::Record& face, const geo::usecase::SiteDossier& dossier);
    void setReadOnly(bool isReadOnly);
    // The widget that edits a column; null where there is none.
    [[nodiscard]] QWidget* editorOf(std::string_view column) const;

signals:
    void edited(const geo::domain::Record& seen, const geo::domain::Record& after);

private:
    void addField(QFormLayout& form, const geo::domain::StandardField& field);

    geo::domain::Kind m_kind;
    text::Language m_language;
    std::optional<geo::domain::Record> m_face;
    std::vector<std::pair<std::size_t, StandardFieldEditor*>> m_editors; // by the position of the column
};

} // namespace app::dossier
