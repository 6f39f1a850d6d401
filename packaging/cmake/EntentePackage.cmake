# What `cmake --install` and `cpack -G DEB` put where, and the tests of what the desktop reads.

include(GNUInstallDirs)
set(entente_desktop ${CMAKE_SOURCE_DIR}/packaging/desktop)

if(NOT TARGET entente OR NOT TARGET entente-cli)
  message(STATUS "Nothing to install: the programs are not part of this build")
  return()
endif()
install(TARGETS entente entente-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${entente_desktop}/fr.entente.Entente.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${entente_desktop}/fr.entente.Entente.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${entente_desktop}/fr.entente.Entente.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages
        RENAME fr.entente.Entente.xml)
install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/fr.entente.Entente.svg
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${CMAKE_SOURCE_DIR}/packaging/deb/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/entente)

# The packages of the group `run` as the Depends of the .deb; libraries are found by dpkg-shlibdeps.
file(STRINGS ${CMAKE_SOURCE_DIR}/packaging/packages.txt entente_run_rows REGEX "^run ")
list(TRANSFORM entente_run_rows REPLACE "^run +" "")
list(JOIN entente_run_rows ", " entente_depends)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME entente)
set(CPACK_PACKAGE_VENDOR "The Entente authors")
set(CPACK_PACKAGE_CONTACT "The Entente authors <entente@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "bring sites and social projects together on the map")
set(CPACK_PACKAGE_DESCRIPTION
"Entente lays available land, transitional sites, priority neighbourhoods (QPV)
and third places over one another, ranks the spaces that suit a project of the
social and solidarity economy, and says why each is in or out.
Maps to scale as PDF, shortlists for a spreadsheet, and entente-cli for scripts.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/package)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "${entente_depends}")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, qt6-translations-l10n, qt6-image-formats-plugins")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "qgis")
include(CPack)

if(ENTENTE_TESTS)
  foreach(subject desktop_entry metainfo mime_type deb)
    add_test(NAME packaging.${subject}
             COMMAND ${CMAKE_SOURCE_DIR}/packaging/check_package.sh ${subject} ${CMAKE_BINARY_DIR})
    set_tests_properties(packaging.${subject} PROPERTIES LABELS data SKIP_RETURN_CODE 77 TIMEOUT 120)
  endforeach()
  set_tests_properties(packaging.deb PROPERTIES RUN_SERIAL ON)
endif()
