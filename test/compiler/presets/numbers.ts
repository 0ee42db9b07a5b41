/** Numbers as people of the country know them, and which route takes each. */
export const numbers: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  belgium: {
    emergency: ['112', '1733'],
    national: ['025551234', '043701234', '0470123456', '080012345'],
    services: ['090012345', '070123456', '1207'],
    international: ['0033123456789'],
  },
  canada: {
    emergency: ['911', '988'],
    national: ['4165550100', '14165550100'],
    services: ['411', '19005550100'],
    international: ['01133123456789'],
  },
  france: {
    emergency: ['15', '112', '3114'],
    national: ['0123456789', '0612345678', '0970123456'],
    services: ['0892123456', '3949', '1014', '118218'],
    international: ['0044123456789'],
  },
  germany: {
    emergency: ['110', '112', '116117'],
    national: ['03012345678', '08912345', '015112345678', '08001234567', '115'],
    services: ['09001234567', '01801234567', '11833'],
    international: ['0033123456789'],
  },
  italy: {
    emergency: ['112', '118', '1522'],
    national: ['0612345678', '0212345', '3331234567', '800123456'],
    services: ['899123456', '892424', '199123456', '1254'],
    international: ['0033123456789'],
  },
  netherlands: {
    emergency: ['112', '113'],
    national: ['0201234567', '0612345678', '08001234', '0882345678'],
    services: ['09001234', '09061234567', '1850'],
    international: ['0033123456789'],
  },
  spain: {
    emergency: ['112', '016', '091'],
    national: ['912345678', '812345678', '612345678', '900123456'],
    services: ['902123456', '806123456', '11888'],
    international: ['0033123456789'],
  },
  switzerland: {
    emergency: ['117', '144', '1414'],
    national: ['0441234567', '0791234567', '0811234567', '0911234567', '0800123456'],
    services: ['0900123456', '0848123456', '1818'],
    international: ['0033123456789'],
  },
  'united-kingdom': {
    emergency: ['999', '112'],
    national: ['02079460000', '01614960000', '0169772123', '07700900000', '08081570000', '111'],
    services: ['09098790000', '07012345678', '118500'],
    international: ['0033123456789'],
  },
  'united-states': {
    emergency: ['911', '988'],
    national: ['2565550100', '12565550100'],
    services: ['411', '9005550100'],
    international: ['01133123456789'],
  },
};
