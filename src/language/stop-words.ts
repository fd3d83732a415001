import { foldedWords } from './fold.ts'
import type { Language } from './languages.ts'

/** Words that say nothing about what is looked for: grammar, courtesy, "how do I get", "where can one". */
const words: Readonly<Record<Language, string>> = {
  de: `der die das den dem des ein eine einen einem einer eines und oder aber ich du er sie es wir ihr man mein meine meinen
    meinem meiner dein deine sein seine ihre ihren ihrem ihrer unser unsere mich mir dich dir sich uns euch ihnen ihn ihm ist sind war
    waren bin bist sein hat habe haben hast hatte kann können könnte könnten kannst konnte muss müssen müsste musst soll sollte sollen darf
    dürfen will wollen möchte möchten würde würden wird werden wurde für von vom mit bei beim zu zum zur in im ins an am auf aus nach
    über unter vor durch gegen ohne um bis als wenn wie was wer wen wem wo wohin woher wann warum wieso welche welcher welches welchen welchem
    gibt geht es nicht kein keine keinen auch noch nur schon sehr mehr dass ob so da dort hier dann denn doch mal bitte hallo danke guten tag
    etwa bekomme bekommen bekommt mache machen macht finde finden brauche brauchen braucht erhalten erhalte diese dieser dieses diesen diesem
    frage fragen suche suchen jemand etwas alle alles viel viele gerne wissen weiß sagen sage`,
  en: `the a an and or but i you he she it we they my your his her its our their me him us them is are was were am be been being
    have has had do does did doing can could may might must shall should will would for of with at by to in on from about into over after before
    under without as if when how what who whom where why which there this that these those not no so than then too very just please hello hi
    thanks get getting got any some im ive id dont doesnt cant need needs want wants find know tell someone something anyone much many lot also
    make makes one other looking search`,
  uk: `і й та а але або чи я ти він вона воно ми ви вони мій моя моє мої мого моєї моєму мене мені мною тебе тобі вас вам нас нам його її їх їм
    свій свою своє свої це цей ця ці того тому той те ті що як де куди звідки коли чому хто кого кому чого чим який яка яке які якого якої яких
    яким якому у в на з із зі до від для по про при за через під над між без не ні нема немає є бути був була було були буде будуть можу можна
    може можуть можете треба потрібно потрібна потрібен потрібні чи б би же ж ще вже тільки лише також теж дуже якщо щоб або так тут там то
    скажіть підкажіть допоможіть будь ласка добрий день привіт вітаю доброго дякую хочу хотів хотіла знає хтось щось робити маю мати отримати знайти знаходжу шукаю шукати`,
  ru: `и а но или я ты он она оно мы вы они мой моя мое мои моего моей моему меня мне мной тебя тебе вас вам нас нам его ее их им свой свою свое
    свои это этот эта эти этого того тому тот та те что как где куда откуда когда почему зачем кто кого кому чего чем какой какая какое какие какого
    каких каким какую у в во на с со из к ко до от для по о об при за через под над между без не ни нет есть быть был была было были будет
    будут могу можно может могут можете нужно нужна нужен нужны надо ли бы же еще уже только также тоже очень если чтобы так тут там то скажите
    подскажите помогите пожалуйста здравствуйте добрый день привет спасибо хочу хотел хотела знает кто то что нибудь делать имею получить найти ищу искать`,
  ar: `في من على الى إلى عن مع هذا هذه ذلك تلك التي الذي الذين هو هي هم انا أنا انت أنت نحن ان أن إن كان كانت يكون تكون هل ما ماذا كيف اين أين
    متى لماذا ليش كم اي أي ايه لا لم لن ليس او أو و ثم قد لقد كل بعض غير بين عند عندي عندنا لدي لدينا لي لك له لها لهم لنا يمكن يمكنني
    يمكنك ممكن بعد قبل حتى اذا إذا هناك هنا هون شو وين ايش بدي بدنا اريد أريد نريد يجب لازم احتاج محتاج عايز مرحبا السلام عليكم شكرا لو سمحت
    فضلك الرجاء احصل أحصل الحصول حدا احد أحد شي شيء اعمل افعل أفعل كيفية عم رح التي اللي يا ابحث البحث بحث الاقي لاقي دور بدور`,
  fa: `و در به از که این آن ان با را برای است هست هستم هستند بود شد شده شود میشود می‌شود کرد کردن کند میکند کنم میکنم کنیم کنید من تو او ما شما آنها
    ایشان خود یک هم یا تا بر چه چی چگونه چطور چطوری کجا کجاست کی آیا ایا اگر باید میتوانم می‌توانم میتوان میتواند میتونم دارد دارم دارند داشت
    دارید نه نیست های ها هر سلام لطفا ممنون تشکر میخواهم میخوام می‌خواهم نیاز لازم بگیرم گرفتن کسی چیزی روی هم رو پیدا`,
  tr: `ve veya ya ama ben sen o biz siz onlar bu şu bir için ile de da mi mı mu mü ne nasıl nerede nereye nereden neden niye kim kime hangi var yok
    olan olarak olur olmak oldu gibi daha çok en ki her şey benim senin onun bizim sizin bana sana ona bize size beni seni onu bizi sizi kadar
    sonra önce ise değil miyim misin merhaba selam lütfen teşekkürler istiyorum lazım gerek gerekiyor gerekli alabilirim yapabilirim yapmalıyım
    etmek yapmak almak biri bir şey hakkında ilgili acaba bulmak arıyorum aramak`,
  fr: `le la les un une des du de d l et ou mais je j tu il elle on nous vous ils elles mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
    me te se m t s ce cet cette ces c ça cela est sont suis es êtes sommes était ai as a avons avez ont avoir être pour par avec sans sur sous
    dans en au aux y que qu qui quoi dont où quand comment pourquoi combien quel quelle quels quelles ne pas n plus non si peut puis peux
    peuvent pouvez dois doit devoir faut faire fait fais tout tous toute toutes très aussi bonjour salut merci svp plaît voudrais veux besoin
    obtenir trouver cherche chercher quelqu quelque chose savoir`,
}

/** Words of grammar and courtesy, as they are written. */
export function stopWordsOf(language: Language): readonly string[] {
  return (words[language] ?? '').split(/\s+/)
}

export function foldedStopWordsOf(language: Language): ReadonlySet<string> {
  return new Set(foldedWords(words[language] ?? ''))
}
