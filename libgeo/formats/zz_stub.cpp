namespace geo { void stub_formats(); void stub_formats() {} }
