#pragma once

#include "exchange/export_format.h"
#include "settings/settings.h"

#include "domain/kind.h"

#include <QDialog>

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QListWidget;
class QListWidgetItem;

namespace app::exchange {

using RowNumbers = std::map<geo::domain::Kind, std::set<std::int64_t>>;

// What of a workspace can be meant by an export besides all of it.
struct ExportScope {
    int epsg = 0;        // of the workspace
    RowNumbers filtered; // rows that a table's filter lets through, of kinds that are filtered
    RowNumbers selected; // rows that are selected, of kinds that have any
    std::map<geo::domain::Kind, std::string> layerFilters = {}; // of the map's layers, of kinds that have any
};

struct ExportChoice {
    std::vector<geo::domain::Kind> kinds;
    std::string profile;
    int epsg = 0; // 0: the workspace's
    bool withGeometry = false;
    bool isPublic = false;
    RowNumbers only;       // of the kinds in it
    bool filtered = false; // only what the filters of the map's layers show
};

// Asks which rows to export and in which form, and remembers the answers.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    // `settings` outlive the dialog.
    ExportDialog(settings::Settings& settings, ExportScope scope, QWidget* parent = nullptr);

    [[nodiscard]] ExportChoice choice() const;
    // For the file dialog that follows.
    [[nodiscard]] QString suggestedName() const;
    [[nodiscard]] QString filter() const;
    [[nodiscard]] QString suffix() const;

    void accept() override;

private:
    void fillKinds();
    void fillFormats();
    void fillCrs();
    void fillRows();
    void recall();
    void arrange();
    [[nodiscard]] const ExportFormat& format() const;
    [[nodiscard]] geo::domain::Kind kindAt(int row) const;
    void tick(std::span<const geo::domain::Kind> kinds);
    // A standard's file has its own kinds; those that were ticked before come back with the next other format.
    void tickForFormat();
    // Unticks what cannot go into the same file.
    void untickBeside(const QListWidgetItem& ticked);
    void offerKinds();
    void showFilters();
    // Offers what the format can do.
    void showFormat();
    [[nodiscard]] std::vector<geo::domain::Kind> kinds() const;

    settings::Settings& m_settings;
    ExportScope m_scope;
    QListWidget* m_kinds;
    QComboBox* m_rows;
    QComboBox* m_format;
    QLabel* m_hint;
    QComboBox* m_epsg;
    QLabel* m_fixedCrs; // in the place of m_epsg where there is no choice
    QCheckBox* m_geometry;
    QCheckBox* m_public;
    QCheckBox* m_filtered; // hidden where no kind that is ticked has a filter
    QDialogButtonBox* m_buttons;
    std::optional<std::vector<geo::domain::Kind>> m_free; // ticked before a standard was chosen
};

} // namespace app::exchange
