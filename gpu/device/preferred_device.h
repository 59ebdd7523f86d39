// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "gpu/device/options.h"
#include "gpu/device_list.h"

namespace abf {

/// The device that DeviceContext::create would open, without opening it. Errors: as there.
Result<VulkanDeviceInfo> preferredVulkanDevice(const VulkanOptions& options);

}  // namespace abf
