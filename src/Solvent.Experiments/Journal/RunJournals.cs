namespace Solvent.Experiments;

/// <summary>The journals of the runs that this process records: begun with the run, delivered while it lasts, gone when all of it is in the database.</summary>
internal sealed class RunJournals(string folder, JournalDelivery delivery, Func<ITrackingDatabase> open)
{
    /// <summary>Begins the journal of a new run, and has its start in the database when it returns.</summary>
    public RunJournal Start(RunStart start)
    {
        var journal = Continue(start.Id);
        try
        {
            journal.Append(new RunStarted(start));
            delivery.Flush(journal);
            return journal;
        }
        catch
        {
            // Nobody has been told of the run yet.
            delivery.Remove(journal);
            journal.Delete();
            throw;
        }
    }

    /// <summary>Begins a journal for a run that is in the database already.</summary>
    public RunJournal Continue(string run)
    {
        var journal = RunJournal.Create(folder, run);
        delivery.Add(journal);
        return journal;
    }

    /// <summary>Takes leave of a run: what it has recorded is delivered, or stays in its journal for others to deliver.</summary>
    public void Close(RunJournal journal, IRunEnvironment? environment)
    {
        try
        {
            delivery.Flush(journal);
        }
        catch (SolventException exception)
        {
            delivery.Remove(journal);
            journal.Dispose();
            var message = $"{exception.Message} What run {journal.Run} has recorded is kept in '{journal.Path}' and is delivered by 'solvent experiment sync'.";
            if (environment is not null) environment.Tell(message, isWarning: true);
            else Console.Error.WriteLine(message);
            return;
        }

        delivery.Remove(journal);
        Discard(journal);
    }

    private void Discard(RunJournal journal)
    {
        try
        {
            using var database = open();
            JournalRecovery.Discard(journal, database);
        }
        catch (SolventException)
        {
            // Everything was delivered. What is left is a note about a journal that is gone, which means nothing to anybody.
        }
    }
}
