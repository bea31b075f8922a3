terraform {
  required_providers {
    huaweicloud = {
      source = "huaweicloud/huaweicloud"
    }
  }
}

# provider
provider "huaweicloud" {
  region     = "eu-de"
  access_key = "emulator"
  secret_key = "emulator-secret"
  auth_url   = "http://localhost:3540/v3"
  endpoints = {
    iam = "http://localhost:3540/"
    dli = "http://localhost:3540/"
    vpc = "http://localhost:3540/"
  }
}
# /provider

# the network of the database
resource "huaweicloud_vpc" "crm" {
  name = "crm"
  cidr = "192.168.0.0/16"
}

resource "huaweicloud_vpc_subnet" "crm" {
  name       = "crm"
  vpc_id     = huaweicloud_vpc.crm.id
  cidr       = "192.168.40.0/24"
  gateway_ip = "192.168.40.1"
}

# available after about half a minute
resource "huaweicloud_dli_elastic_resource_pool" "lake" {
  name   = "lake"
  min_cu = 64
  max_cu = 64
  cidr   = "172.16.0.0/18"
}

# the provider sleeps for four minutes after it has created a queue
resource "huaweicloud_dli_queue" "etl" {
  name          = "etl"
  cu_count      = 16
  resource_mode = 1
}

resource "huaweicloud_dli_datasource_connection" "crm" {
  name      = "crm"
  vpc_id    = huaweicloud_vpc.crm.id
  subnet_id = huaweicloud_vpc_subnet.crm.id
  queues    = [huaweicloud_dli_queue.etl.name]

  hosts {
    name = "pg-a.crm"
    ip   = "192.168.40.7"
  }
}
