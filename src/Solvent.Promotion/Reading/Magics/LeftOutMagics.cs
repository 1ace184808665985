namespace Solvent.Promotion.Reading.Magics;

/// <summary>Why a magic command has no place in a project.</summary>
internal static class LeftOutMagics
{
    /// <summary>The reason, as a clause.</summary>
    public static string Reason(string name, string verb) => (name.ToLowerInvariant(), verb) switch
    {
        ("dataset", "commit") => "makes a dataset version once",
        ("dataset", "checkout" or "open") => "restores a dataset version once",
        ("dataset", "tag" or "untag" or "rename" or "remove" or "gc" or "push" or "pull" or "fetch" or "remote") => "changes the store once",
        ("dataset", _) => "shows what is in the store",
        ("experiment", "delete" or "restore" or "purge" or "import" or "export" or "sync") => "changes the recorded runs once",
        ("experiment", _) => "shows recorded runs",
        ("model", "register" or "alias" or "unalias" or "delete") => "changes the registered models once: do it from the shell with the run that is to be served",
        ("model", _) => "shows registered models",
        ("drift", _) => "shows a comparison of data: run it from the shell, or on a schedule",
        ("retrain", _) => "decides on a retraining: run it from the shell, or on a schedule",
        ("lint", _) => "shows findings: the build of the project has the same rules",
        ("time", _) => "measures time",
        ("who" or "whos" or "about" or "lsmagic" or "connect", _) => "shows the state of the session",
        ("sql", _) => "is SQL: bring it over by hand, with Dataset.Query",
        ("set" or "value" or "share", _) => "moves values between languages: bring it over by hand",
        ("import", _) => "runs another notebook: promote that one too, or bring its code over by hand",
        _ => "is not known to a project: bring it over by hand",
    };
}
