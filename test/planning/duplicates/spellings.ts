/** Other ways to write the first names of the sample, as associations around Calais would: heard, or copied from papers. */
export const SPELLINGS: ReadonlyMap<string, readonly string[]> = new Map(
  `
  Abdallah: Abdullah Abdalla Abdellah Abdoullah
  Adam: Adem Aadam Adame
  Ahmed: Ahmad Ahmet Achmed Ahmmed
  Ali: Aly Alli Alie
  Bashir: Bachir Basheer Beshir
  Hamid: Hameed Hamed Hamit
  Ibrahim: Ebrahim Brahim Ibraheem Ibrahima
  Idris: Idriss Edris Idrees
  Ismail: Ismael Esmail Ismaïl
  Khalid: Khaled Halid Kalid
  Mubarak: Moubarak Mobarak Mubarek
  Mustafa: Mostafa Moustapha Mustapha
  Omar: Omer Umar Oumar
  Yasir: Yasser Yassir Yaser
  Amal: Amel Amaal Ammal
  Fatima: Fatma Fatuma Fatimah
  Hawa: Hawwa Hava Haoua
  Mariam: Maryam Meryem Mariame
  Samira: Sameera Samirah Semira
  Zahra: Zahraa Zohra Zara
  Abdul: Abdoul Abdel Abdol
  Farid: Fareed Ferid Faryd
  Gul: Goul Gol Ghul
  Habib: Habeeb Habibe Habeb
  Hashmat: Hachmat Hashmatt Hasmat
  Jawad: Javad Djawad Jawed
  Karim: Kareem Kerim Qarim
  Mirwais: Mirways Mirwaiss Mirwes
  Nasir: Nasser Naseer Naser
  Rahmat: Rehmat Ramat Rahmatt
  Sabir: Saber Sabeer Sabr
  Shafi: Chafi Shafie Shafee
  Wali: Waly Walli Vali
  Zabi: Zabih Zaby Zabee
  Laila: Leila Layla Lailah
  Nargis: Nargiss Narges Narguis
  Parwana: Parvana Parwanah Perwana
  Shabnam: Chabnam Shabnem Shebnam
  Zarmina: Zarmeena Zermina Zarminah
  Abel: Abell Abiel Habel
  Daniel: Danial Daniell Danyel
  Dawit: Dawid Davit Dawitt
  Filmon: Philmon Filimon Philemon
  Henok: Henoc Henock Hennok
  Kidane: Kidan Kidaneh Kedane
  Merhawi: Merhawy Merawi Mehrawi
  Natnael: Nathnael Natanael Natnail
  Robel: Robell Rubel Robele
  Samuel: Samuell Samual Samouel
  Tesfay: Tesfaye Tesfai Tesfey
  Yonas: Jonas Younas Yonass
  Feven: Fewen Feben Fevin
  Helen: Hellen Helene Elen
  Luwam: Luam Louam Luwame
  Selam: Salam Selame Sellam
  Semhar: Samhar Semher Senhar
  Winta: Wintah Vinta Wenta
  Abebe: Abebeh Abbebe Abeba
  Bekele: Bekelle Bekeleh Bakele
  Getachew: Getatchew Getachow Getacheo
  Girma: Girmah Guirma Germa
  Kebede: Kebedde Kebedeh Kabede
  Lemma: Lema Lemmah Lamma
  Tadesse: Taddese Tadese Tadessa
  Worku: Workou Werku Workuh
  Aster: Astere Ester Asther
  Hirut: Hiruth Hirout Herut
  Meseret: Messeret Mesret Masaret
  Tigist: Tigest Tegist Tigiste
  Aram: Arram Arame Aaram
  Azad: Azzad Asad Azaad
  Diyar: Diar Dyar Deyar
  Hiwa: Hewa Heewa Hiva
  Kawa: Kawah Kava Kaoua
  Rebin: Rebeen Rabin Rebine
  Saman: Samann Semen Zaman
  Soran: Sorane Souran Zoran
  Avin: Aveen Avine Evin
  Berfin: Berfine Barfin Berfeen
  Rojin: Rojine Rozhin Rojeen
  Shilan: Chilan Shilane Shillan
  `
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', others = ''] = line.trim().split(': ');
      return [name, others.split(' ')] as const;
    }),
);
