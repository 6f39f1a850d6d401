#pragma once

#include "base/result.h"

#include <cpl_error.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace geo::formats::detail {

// In silence: an unfinished file is given up so. One whose last writes may fail is closed by hand.
struct CloseDataset {
    void operator()(GDALDatasetH dataset) const {
        CPLPushErrorHandler(CPLQuietErrorHandler);
        GDALClose(dataset);
        CPLPopErrorHandler();
    }
};
struct DestroyFeature {
    void operator()(OGRFeatureH feature) const { OGR_F_Destroy(feature); }
};
struct DestroyGeometry {
    void operator()(OGRGeometryH geometry) const { OGR_G_DestroyGeometry(geometry); }
};
struct DestroyCrs {
    void operator()(OGRSpatialReferenceH crs) const { OSRDestroySpatialReference(crs); }
};

using DatasetHandle = std::unique_ptr<std::remove_pointer_t<GDALDatasetH>, CloseDataset>;
using FeatureHandle = std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, DestroyFeature>;
using GeometryHandle = std::unique_ptr<std::remove_pointer_t<OGRGeometryH>, DestroyGeometry>;
using CrsHandle = std::unique_ptr<std::remove_pointer_t<OGRSpatialReferenceH>, DestroyCrs>;

struct DestroyFieldDefinition {
    void operator()(OGRFieldDefnH field) const { OGR_Fld_Destroy(field); }
};
using FieldDefinition = std::unique_ptr<std::remove_pointer_t<OGRFieldDefnH>, DestroyFieldDefinition>;

// A CRS with x before y in all that is written. Error: crsUnknown (value).
[[nodiscard]] Result<CrsHandle> crsOf(int epsg);

// Work with GDAL on this thread, between construction and destruction: no network, no side files, temporary files in
// the system's folder, nothing printed. Settings and error handler are those of before when it ends. May be nested.
class GdalScope {
public:
    GdalScope();
    ~GdalScope();
    GdalScope(const GdalScope&) = delete;
    GdalScope& operator=(const GdalScope&) = delete;

    // The first failure that GDAL reported since, "" if none.
    [[nodiscard]] const std::string& failure() const { return *m_failure; }

private:
    std::vector<std::pair<std::string, std::string>> m_before;
    std::unique_ptr<std::string> m_failure; // stays where it is: the handler holds its address
};

} // namespace geo::formats::detail
