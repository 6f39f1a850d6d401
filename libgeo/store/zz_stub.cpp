namespace geo { void stub_store(); void stub_store() {} }
