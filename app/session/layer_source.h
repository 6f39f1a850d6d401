#pragma once

#include "base/job_control.h"
#include "carto/layer_data.h"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>

namespace app::session {

// Where the canvas reads the layers that a map does not hold: whole from what the workspace keeps packed of them, else
// by box from their rows, each time with a desk of its own. Remembers the whole ones while their rows stay as they are,
// so that a map that is read anew has the same pointers. Safe between threads; a job may outlive the session with it.
class LayerSource {
public:
    explicit LayerSource(std::filesystem::path path)
        : m_path(std::move(path)) {}

    [[nodiscard]] geo::Result<std::shared_ptr<const geo::carto::LayerData>>
    read(geo::carto::LayerId layer, const geo::geom::BoxM& box, geo::JobControl& job);

private:
    using LayerPtr = std::shared_ptr<const geo::carto::LayerData>;

    [[nodiscard]] geo::Result<LayerPtr> readOwnDesk(geo::carto::LayerId layer, const geo::geom::BoxM& box,
                                                    geo::JobControl& job);

    std::filesystem::path m_path;
    std::mutex m_reading; // two tiles want the same layer: it is read once
    std::map<geo::carto::LayerId, LayerPtr> m_whole;
};

} // namespace app::session
