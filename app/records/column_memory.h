#pragma once

#include "domain/record.h"
#include "settings/settings.h"

class QHeaderView;

namespace app::records {

// How the columns of the tables of a kind were left: order, widths, which are shown, and by which the table is sorted.
// Kept by the names of the fields, so that a field more in a later version hides nothing.
class ColumnMemory {
public:
    // `settings` outlive it.
    ColumnMemory(settings::Settings& settings, geo::domain::Kind kind);

    // False where nothing was kept: the header is as it was.
    bool restore(QHeaderView& header) const;
    void keep(const QHeaderView& header);

private:
    settings::Settings& m_settings;
    const geo::domain::KindInfo& m_info;
    std::string m_name;
};

} // namespace app::records
