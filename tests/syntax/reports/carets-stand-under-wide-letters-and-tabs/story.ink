	名前と🎉 } here
/* cut */ text /* cut too */ } there
