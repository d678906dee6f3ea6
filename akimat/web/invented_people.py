"""Names of people who do not exist, for generated deputies: four hundred, always in the same order."""

FIRST = (
    ("Айбек", "Айбек", "Aibek"),
    ("Гүлмира", "Гульмира", "Gulmira"),
    ("Дәурен", "Даурен", "Dauren"),
    ("Жанар", "Жанар", "Zhanar"),
    ("Ерболат", "Ерболат", "Yerbolat"),
    ("Әсем", "Асем", "Asem"),
    ("Қайрат", "Кайрат", "Kairat"),
    ("Лаура", "Лаура", "Laura"),
    ("Мақсат", "Максат", "Maksat"),
    ("Назгүл", "Назгуль", "Nazgul"),
    ("Олжас", "Олжас", "Olzhas"),
    ("Перизат", "Перизат", "Perizat"),
    ("Руслан", "Руслан", "Ruslan"),
    ("Сәуле", "Сауле", "Saule"),
    ("Талғат", "Талгат", "Talgat"),
    ("Ұлжан", "Улжан", "Ulzhan"),
    ("Фархат", "Фархат", "Farkhat"),
    ("Шолпан", "Шолпан", "Sholpan"),
    ("Ілияс", "Ильяс", "Ilyas"),
    ("Эльмира", "Эльмира", "Elmira"),
)
LAST = (
    ("Ахметжанұлы", "Ахметжанулы", "Akhmetzhanuly"),
    ("Бекбосын", "Бекбосын", "Bekbosyn"),
    ("Дүйсен", "Дуйсен", "Duisen"),
    ("Ермек", "Ермек", "Yermek"),
    ("Жұмабай", "Жумабай", "Zhumabai"),
    ("Ибраим", "Ибраим", "Ibraim"),
    ("Көшербай", "Кошербай", "Kosherbai"),
    ("Қожа", "Кожа", "Kozha"),
    ("Малдыбай", "Малдыбай", "Maldybai"),
    ("Нұрмағанбет", "Нурмаганбет", "Nurmaganbet"),
    ("Оразбай", "Оразбай", "Orazbai"),
    ("Рақым", "Ракым", "Rakym"),
    ("Сейдахмет", "Сейдахмет", "Seidakhmet"),
    ("Тілеуберді", "Тлеуберди", "Tleuberdi"),
    ("Уәли", "Уали", "Uali"),
    ("Хасен", "Хасен", "Khasen"),
    ("Шәріп", "Шарип", "Sharip"),
    ("Ысқақ", "Искак", "Yskak"),
    ("Исмаил", "Исмаил", "Ismail"),
    ("Әбдіхан", "Абдихан", "Abdikhan"),
)


def name(number: int) -> dict[str, str]:
    """The name of the person of this number, in three languages."""
    first, last = FIRST[number % len(FIRST)], LAST[(number // len(FIRST) + number) % len(LAST)]
    return {lang: f"{first[at]} {last[at]}" for at, lang in enumerate(("kk", "ru", "en"))}
