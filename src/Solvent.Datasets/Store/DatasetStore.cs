namespace Solvent.Datasets;

/// <summary>The parts of an open store, which belong to each other.</summary>
internal sealed class DatasetStore
{
    public DatasetStore(StoreDirectory directory, TimeProvider time)
    {
        Directory = directory;
        Time = time;
        Database = new StoreDatabase(directory, "catalog.db", "catalog", CatalogMigrations.Steps, canBeMadeAgain: true);
        Versions = new VersionCatalog(directory);
        Objects = new ObjectCatalog(directory, Database);
        Loose = new LooseObjects(directory);
        Reader = new ObjectReader(Objects, Loose);
        Contents = new VersionContents(Objects, Reader);
        Stats = new StatCache(Database, time);
    }

    public StoreDirectory Directory { get; }

    public TimeProvider Time { get; }

    public StoreDatabase Database { get; }

    public VersionCatalog Versions { get; }

    public ObjectCatalog Objects { get; }

    public LooseObjects Loose { get; }

    public ObjectReader Reader { get; }

    public VersionContents Contents { get; }

    public StatCache Stats { get; }
}
