# SPDX-License-Identifier: Apache-2.0
# OpenCV's own package configuration comes only with libopencv-dev, which pulls in every module and their
# GPL dependencies. This finds the single modules asked for (libopencv-core-dev, ...):
#   find_package(OpenCV REQUIRED COMPONENTS core imgproc)   ->   opencv_core, opencv_imgproc
find_path(OpenCV_INCLUDE_DIR opencv2/core/mat.hpp PATH_SUFFIXES opencv4)
if(OpenCV_INCLUDE_DIR)
  file(STRINGS "${OpenCV_INCLUDE_DIR}/opencv2/core/version.hpp" _abf_opencv_version
       REGEX "#define CV_VERSION_(MAJOR|MINOR|REVISION) +[0-9]+")
  string(REGEX REPLACE "[^0-9;]" "" _abf_opencv_version "${_abf_opencv_version}")
  list(JOIN _abf_opencv_version "." OpenCV_VERSION)
endif()
foreach(module IN LISTS OpenCV_FIND_COMPONENTS)
  find_library(OpenCV_${module}_LIBRARY opencv_${module})
  if(OpenCV_${module}_LIBRARY AND EXISTS "${OpenCV_INCLUDE_DIR}/opencv2/${module}.hpp")
    set(OpenCV_${module}_FOUND TRUE)
  endif()
endforeach()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(OpenCV REQUIRED_VARS OpenCV_INCLUDE_DIR VERSION_VAR OpenCV_VERSION
                                  HANDLE_COMPONENTS)
if(OpenCV_FOUND)
  foreach(module IN LISTS OpenCV_FIND_COMPONENTS)
    if(NOT TARGET opencv_${module})
      add_library(opencv_${module} UNKNOWN IMPORTED GLOBAL)
      set_target_properties(opencv_${module} PROPERTIES
        IMPORTED_LOCATION "${OpenCV_${module}_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${OpenCV_INCLUDE_DIR}")
    endif()
  endforeach()
endif()
mark_as_advanced(OpenCV_INCLUDE_DIR)
